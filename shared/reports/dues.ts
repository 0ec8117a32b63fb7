import { makeBusinessDays, numberOf } from "#shared/reports/calendar";
import type { Due } from "#shared/reports/facts";
import type { Told } from "#shared/reports/fold";
import type { Decision, Ledger } from "#shared/reports/ledger";

const day = 86_400_000;
const usualGrace = 1;
/** Kinds whose day follows from the facts; every other one is counted as its owner wrote it. */
const ruled = ["first_message", "schedule", "thank", "tell_result"] as const;

/** What mentees owed after introductions, and what they set themselves, once it fell due. */
export function duesIn(
  ledger: Ledger,
  told: readonly Told[],
  numbers: ReadonlyMap<string, number>,
  kept: ReadonlyMap<string, string>,
): Due[] {
  const decisions = new Map<string, Decision>();
  const byHand: Decision[] = [];
  for (const each of ledger.decisions) {
    const isRuled = ruled.some((kind) => kind === each.kind);
    if (isRuled) decisions.set(`${each.kind} ${kept.get(each.subjectId) ?? each.subjectId}`, each);
    else if (each.origin === "person" && numbers.has(each.ownerId)) byHand.push(each);
  }
  const asked = askedOf(ledger, told).map(({ key, ...due }) => {
    const decision = decisions.get(key);
    return decision === undefined ? due : decided(due, decision);
  });
  return [
    ...asked.flatMap((due) => due ?? []),
    ...byHand.flatMap((each) => handmade(each, numbers) ?? []),
  ];
}

type Asked = Due & { key: string };

function askedOf({ rules }: Ledger, told: readonly Told[]): Asked[] {
  const { after } = makeBusinessDays(rules.holidays);
  const { firstMessage, schedule, thank, tellResult } = rules.followUpPolicy;
  return told.flatMap(({ entry, life, person }) => {
    const { introducedTimer, repliedTimer, metTimer } = life;
    const owe = (
      kind: (typeof ruled)[number],
      from: number | null,
      days: number,
      doneOn: number | null,
    ) => {
      if (from === null) return [];
      const due = {
        person,
        dueOn: after(from, days),
        graceDays: usualGrace,
        doneOn,
        wasMoved: "kept" as const,
      };
      const isMoot =
        doneOn === null &&
        life.closedBy === "person" &&
        (life.closedOn ?? 0) <= due.dueOn + usualGrace;
      return isMoot ? [] : [{ key: `${kind} ${entry.id}`, ...due }];
    };
    return [
      ...owe("first_message", introducedTimer, firstMessage, life.contactedOn),
      ...owe("schedule", repliedTimer, schedule, life.scheduledOn),
      ...owe("thank", metTimer, thank, life.thankedOn),
      ...owe("tell_result", metTimer, tellResult, life.toldOn),
    ];
  });
}

/** What its owner decided about it; what they skipped is not asked. */
function decided(
  due: Due,
  { status, dueOn, closedOn, graceDays, snoozes }: Decision,
): Due | undefined {
  if (status === "skipped" || status === "cancelled") return undefined;
  const closed = status === "open" || closedOn === null ? null : numberOf(closedOn);
  const doneOn =
    due.doneOn === null ? closed : closed === null ? due.doneOn : Math.min(due.doneOn, closed);
  const isMoved = snoozes.length > 0;
  return {
    person: due.person,
    dueOn: isMoved ? numberOf(dueOn) : due.dueOn,
    graceDays,
    doneOn,
    wasMoved: moved(snoozes),
  };
}

function handmade(
  { ownerId, status, dueOn, closedOn, graceDays, snoozes }: Decision,
  numbers: ReadonlyMap<string, number>,
): Due | undefined {
  const person = numbers.get(ownerId);
  if (person === undefined || status === "skipped" || status === "cancelled") return undefined;
  const doneOn = status === "open" || closedOn === null ? null : numberOf(closedOn);
  return { person, dueOn: numberOf(dueOn), graceDays, doneOn, wasMoved: moved(snoozes) };
}

/** One snooze before its day stays on time. */
function moved(snoozes: Decision["snoozes"]): Due["wasMoved"] {
  const isLate = snoozes.some(({ from, at }) => Math.floor(at / day) > numberOf(from));
  return snoozes.length > 1 || isLate ? "moved" : "kept";
}
