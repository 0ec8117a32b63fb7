import type { Cell, HiddenReason } from "#shared/reports/cell";
import type { Report } from "#shared/reports/report";
import { dayNumber, monthEnd } from "../second/calendar.ts";
import type { Slices } from "./units.ts";

/** What a number is a sum of: all units of these people, in these slices, of this kind. */
export type Block = {
  subject: string;
  people: readonly string[];
  slices: readonly string[] | "all";
  of: "all" | { attribute: string; isIn: (kind: string) => boolean };
};

/** A sum that a report tells, says within bounds, or says it does not tell. */
export type Claim = Block & { name: string; told: "open" | "bound" | HiddenReason };

export type Pick = { slices?: Block["slices"]; of?: Block["of"] };
export type Say = (name: string, cell: Cell, subject: string, pick?: Pick) => Claim[];

export function sayOf({ weekOn }: Report, people: readonly string[]): Say {
  return (name, cell, subject, { slices = "all", of = "all" } = {}) => [
    {
      name: `${weekOn} ${name}`,
      told: "hidden" in cell ? cell.hidden : cell.bound === undefined ? "open" : "bound",
      ...{ subject, people, slices, of },
    },
  ];
}

/** How many a share is of, where that is said. */
export function sizeOf(say: Say, name: string, cell: Cell, subject: string, pick?: Pick): Claim[] {
  return "n" in cell && cell.n !== undefined
    ? say(`${name} n`, cell, subject, pick).map((claim) => ({ ...claim, told: "open" }))
    : [];
}

export type Times = ReturnType<typeof timesOf>;

export function timesOf({ asOf }: Report, inside: Slices) {
  const today = dayNumber(asOf);
  const named = (isIn: (slice: Slices[number]) => boolean) =>
    inside.filter(isIn).map(({ name }) => name);
  return {
    all: named(() => true),
    upTo: (month: string) => named((each) => each.month <= month.slice(0, 7)),
    mature: (days: number) =>
      named(({ month }) => monthEnd(dayNumber(`${month}-01`)) + days <= today),
    /** Bars begin where they say, and end where the next begins. */
    months: (from: string, next = "9999-12") =>
      named(({ month }) => month >= from.slice(0, 7) && month < next.slice(0, 7)),
    weeks: (from: string, next = "9999-12-31") => named(({ week }) => week >= from && week < next),
  };
}

export function endedBy(attribute: string, end: string, points: readonly string[], days: number) {
  const upTo = points.filter((each) => Number(each) <= days).map((each) => `${each} ${end}`);
  return { attribute, isIn: (kind: string) => upTo.includes(kind) };
}

export function leftAfter(attribute: string, points: readonly string[], days: number) {
  const after = [...points.filter((each) => Number(each) > days), "later"];
  return { attribute, isIn: (kind: string) => after.includes(kind.split(" ")[0] ?? "") };
}

export function kindIn(...own: string[]) {
  return { attribute: "kind", isIn: (each: string) => own.includes(each) };
}
