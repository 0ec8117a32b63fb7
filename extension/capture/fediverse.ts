import type { AccountAddress } from "./account-address.ts";
import { hostOf, parseUrl } from "./addresses.ts";
import { handled, type Meta } from "./meta.ts";
import { safeDecode } from "./services.ts";
import type { Sight } from "./sight.ts";

/** The parts of an account's page that have addresses of their own; those of its followers list others. */
const tab =
  /^(with_replies|media|featured|tagged|notes|reactions|clips|pages|about|videos|video-channels)$/;

/**
 * The account whose page it is on a server of the fediverse, whatever its host: by addresses such as
 * `/@jane/media` and `/@jane@far.example`, or where a title `Jane Doe (@jane@social.example)` or a
 * line in sight names a segment of the address.
 */
export function fediverseAddress(
  url: string,
  meta: Meta,
  sight: Sight,
): AccountAddress | undefined {
  const service = hostOf(url);
  const segments = safeDecode(parseUrl(url)?.pathname ?? "")
    .split("/")
    .filter(Boolean);
  const titled = [meta.title, meta.one("og:title")].map((each) => handled.exec(each)?.[2] ?? "");
  const lines = sight.lines.slice(0, 200).map(({ text }) => text);
  const shown = lines.filter((each) => each.startsWith("@") && each.endsWith(`@${service}`));
  const users = [...titled, ...shown].map(
    (each) => /^@?([^@\s]+)@/.exec(each)?.[1]?.toLowerCase() ?? "",
  );
  const start = segments.findIndex(
    (each) => each.startsWith("@") || users.includes(each.toLowerCase()),
  );
  const [account = "", ...rest] = start < 0 ? [] : segments.slice(start);
  if (!account || rest.length > 1 || !rest.every((each) => tab.test(each))) return undefined;
  return { account: account.replace(/^@/, ""), service, weight: 4 };
}
