import * as z from "zod";
import { jsonIn } from "#shared/json";
import { Report } from "#shared/reports/report";
import { keptReportKey } from "../memory.ts";

/** The last whole report a person saw, on this device until they sign out. */
export type KeptReport = {
  read: () => Report | undefined;
  write: (report: Report) => void;
  remove: () => void;
};

const Kept = z.object({ userId: z.string(), programId: z.string(), report: Report });

/** Only the same person in the same program gets it back. */
export function keptReport(
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem">,
  whose: { userId: string; programId: string },
): KeptReport {
  return {
    read() {
      const kept = Kept.safeParse(jsonIn(storage.getItem(keptReportKey) ?? "")).data;
      const isTheirs = kept?.userId === whose.userId && kept.programId === whose.programId;
      return isTheirs ? kept.report : undefined;
    },
    write(report) {
      storage.setItem(keptReportKey, JSON.stringify({ ...whose, report }));
    },
    remove() {
      storage.removeItem(keptReportKey);
    },
  };
}
