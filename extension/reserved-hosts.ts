import { hostOf, isHost } from "./capture/addresses.ts";

/** Where it stands that the notice was allowed; `notice.ts` writes it. */
export const noticeKey = "notice";

/**
 * Sites whose terms forbid copying, as `capture/groups.ts` writes hosts. Nothing on them is read
 * before the person has read the notice and allowed it; without this list they are like any other.
 */
const reservedHosts = [
  ".linkedin.com",
  ".xing.com",
  ".x.com",
  ".twitter.com",
  ".facebook.com",
  ".instagram.com",
  ".crunchbase.com",
  ".researchgate.net",
] as const;

export function needsNotice(url: string): boolean {
  const host = hostOf(url);
  return reservedHosts.some((each) => isHost(host, each));
}
