import * as z from "zod";
import { jsonIn } from "#shared/json";
import { Report } from "#shared/reports/report";
import { keptReportKeys } from "../memory.ts";

/** The last answer of its kind that a person saw, on this device until they sign out. */
export type Kept<Body> = {
  read: () => Body | undefined;
  write: (body: Body) => void;
  remove: () => void;
};
export type KeptReport = Kept<Report>;

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;
type Whose = { userId: string; programId: string };

/** The last whole report. */
export function keptReport(storage: Store, whose: Whose): KeptReport {
  return keptAnswer(storage, "report", Report, whose);
}

/** Only the same person in the same program gets it back. */
export function keptAnswer<Body>(
  storage: Store,
  name: keyof typeof keptReportKeys,
  schema: z.ZodType<Body>,
  whose: Whose,
): Kept<Body> {
  const key = keptReportKeys[name];
  const Stored = z.object({ userId: z.string(), programId: z.string(), report: schema });
  return {
    read() {
      const kept = Stored.safeParse(jsonIn(storage.getItem(key) ?? "")).data;
      const isTheirs = kept?.userId === whose.userId && kept.programId === whose.programId;
      return isTheirs ? kept.report : undefined;
    },
    write(report) {
      try {
        storage.setItem(key, JSON.stringify({ ...whose, report }));
      } catch {
        // A full storage keeps nothing; what was asked for is shown all the same.
        storage.removeItem(key);
      }
    },
    remove() {
      storage.removeItem(key);
    },
  };
}
