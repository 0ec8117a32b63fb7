import * as z from "zod";
import { hostOf, isHost } from "./capture/addresses.ts";
import { stored } from "./stored.ts";

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

/** Whether the notice was read and allowed; absent until then, and again once it is taken back. */
export const noticeStore = stored("local", "notice", z.literal("allowed"));
