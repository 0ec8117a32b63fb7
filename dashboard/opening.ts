import type { ReadonlySignal } from "@preact/signals";
import { computed } from "@preact/signals";
import type { Client } from "#shared/client";
import { dayAt } from "#shared/days";
import { bookIn, rulesIn } from "#shared/follow-ups/book";
import { owedOn } from "#shared/follow-ups/owed";
import { ContactsModel } from "./contacts/model.ts";
import type { DeedDoors, Deeds } from "./deeds.ts";
import { IntroductionsModel } from "./introductions/lines.ts";
import type { OpenProgram } from "./open-program.ts";
import { makePeople } from "./people.ts";
import type { SessionState } from "./session.ts";

export type OpeningDoors = {
  client: Client;
  newId: () => string;
  now: () => number;
  /** The same clock as a signal that moves on each minute. */
  clock: ReadonlySignal<number>;
  after: DeedDoors["after"];
};

/** Builds the models of one program for one person; nothing in here reaches for the browser. */
export function openProgram(
  { me, programId, replica }: Extract<SessionState, { status: "signed_in" }>,
  { client, newId, now, clock, deeds }: OpeningDoors & { deeds: Deeds },
): OpenProgram {
  const program = me.programs.find(({ id }) => id === programId);
  if (program === undefined) throw new Error("The chosen program is not one of the person's.");
  const people = makePeople(replica, me.user);
  const today = computed(() => dayAt(clock.value, me.user.timeZone));
  const rules = computed(() => rulesIn(replica));
  const introductions = new IntroductionsModel({ replica, people, rules, today });
  return {
    me: me.user,
    program,
    programs: me.programs,
    replica,
    client,
    people,
    today,
    now,
    newId,
    introductions,
    rules,
    owed: computed(() => owedOn(bookIn(replica, me.user.timeZone), today.value)),
    contacts: new ContactsModel({ replica, people, today, introductions: introductions.lines }),
    deeds,
  };
}
