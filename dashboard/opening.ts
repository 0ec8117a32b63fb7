import type { ReadonlySignal } from "@preact/signals";
import { computed } from "@preact/signals";
import type { Client } from "#shared/client";
import { dayAt } from "#shared/days";
import { ContactsModel } from "./contacts/model.ts";
import { type DeedDoors, DeedsModel } from "./deeds.ts";
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
  { client, newId, now, clock, after }: OpeningDoors,
): OpenProgram {
  const program = me.programs.find(({ id }) => id === programId);
  if (program === undefined) throw new Error("The chosen program is not one of the person's.");
  const people = makePeople(replica, me.user);
  const today = computed(() => dayAt(clock.value, me.user.timeZone));
  const introductions = new IntroductionsModel({ replica, people });
  return {
    me: me.user,
    program,
    replica,
    client,
    people,
    today,
    now,
    newId,
    introductions,
    contacts: new ContactsModel({ replica, people, today, introductions: introductions.lines }),
    deeds: new DeedsModel({ save: replica.save, after }),
  };
}
