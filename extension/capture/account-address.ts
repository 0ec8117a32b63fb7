import { hostOf, parseUrl } from "./addresses.ts";
import { isPeoplePath } from "./owners.ts";
import { accountOf, isReserved, isServiceElsewhere, safeDecode } from "./services.ts";

/** The account that an address may be the page of. */
export interface AccountAddress {
  /** As it stands in the address, or "" where the host alone speaks for an account. */
  account: string;
  service: string;
  /** How sure the address alone is that this is one account's page. */
  weight: number;
}

/**
 * By a known service's paths, by a path such as `/users/jane`, `/u/17` or `/user?id=jane`, or by the
 * host of a service under another domain.
 */
export function accountAddress(address: string): AccountAddress | undefined {
  const url = parseUrl(address);
  if (!url) return undefined;
  const known = accountOf(address);
  if (known) return { account: known.account, service: known.service, weight: 4 };
  const service = hostOf(address);
  const segments = safeDecode(url.pathname).split("/").filter(Boolean);
  const account = accountIn(segments, url);
  if (account) return { account, service, weight: segments.some(isNumber) ? 2 : 1 };
  return segments.length === 0 && isServiceElsewhere(service)
    ? { account: "", service, weight: 3 }
    : undefined;
}

function accountIn(segments: string[], url: URL): string {
  const start = segments.findIndex(isAccountsPath);
  if (start < 0) return "";
  const [account = "", ...rest] = segments
    .slice(start + 1)
    .filter((each) => !/^(show|view)$/.test(each));
  if (!account) return url.searchParams.get("id") ?? url.searchParams.get("user") ?? "";
  const isPage = rest.length === 0 || (rest.length === 1 && isNumber(account));
  // Behind a number stands the name: `/person/17/jane-doe`.
  const called = rest[0] ?? account;
  return isPage && !isReserved(account) ? called.replace(/^@/, "").replace(/\.\w{3,4}$/, "") : "";
}

function isNumber(segment: string): boolean {
  return /^\d+$/.test(segment);
}

function isAccountsPath(segment: string): boolean {
  return (
    isPeoplePath(segment) ||
    /^(u|id|artists?|athletes?|freelancers?|creators?|channels?|contributors?)$/i.test(segment)
  );
}
