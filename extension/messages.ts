import { browser } from "wxt/browser";
import * as z from "zod";

/** What popup and options ask of the background. */
export const Message = z.discriminatedUnion("type", [
  z.object({ type: z.literal("sync") }),
  z.object({ type: z.literal("connect"), origin: z.string() }),
  z.object({ type: z.literal("disconnect") }),
]);
export type Message = z.output<typeof Message>;

export const syncStates = [
  "synced",
  "syncing",
  "waiting",
  "offline",
  "signed_out",
  "outdated",
  "failed",
  "unconnected",
] as const;

/** What the background answers: how far the queue has come. */
export const SyncReport = z.object({
  state: z.enum(syncStates),
  waiting: z.int(),
  refused: z.int(),
});
export type SyncReport = z.output<typeof SyncReport>;

/** Undefined when the background could not answer, as while the extension is being updated. */
export async function ask(message: Message): Promise<SyncReport | undefined> {
  // A worker that was ended while it worked is started anew by being asked again.
  return (await askOnce(message)) ?? (await askOnce({ type: "sync" }));
}

async function askOnce(message: Message): Promise<SyncReport | undefined> {
  const answer: unknown = await browser.runtime.sendMessage(message).catch(() => undefined);
  return SyncReport.safeParse(answer).data;
}
