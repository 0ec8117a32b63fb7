import * as z from "zod";
import { Overview } from "#shared/api";
import { jsonIn } from "#shared/json";
import { keptReportKey } from "../memory.ts";

/** The last report a person saw, on this device until they sign out. */
export type KeptReport = {
  read: () => Overview | undefined;
  write: (overview: Overview) => void;
  remove: () => void;
};

const Kept = z.object({ userId: z.string(), programId: z.string(), overview: Overview });

/** Only the same person in the same program gets it back. */
export function keptReport(
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem">,
  whose: { userId: string; programId: string },
): KeptReport {
  return {
    read() {
      const kept = Kept.safeParse(jsonIn(storage.getItem(keptReportKey) ?? "")).data;
      const isTheirs = kept?.userId === whose.userId && kept.programId === whose.programId;
      return isTheirs ? kept.overview : undefined;
    },
    write(overview) {
      storage.setItem(keptReportKey, JSON.stringify({ ...whose, overview }));
    },
    remove() {
      storage.removeItem(keptReportKey);
    },
  };
}
