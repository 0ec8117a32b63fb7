import type { ReadonlySignal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Me } from "#shared/api";
import type { Client } from "#shared/client";
import type { Rules } from "#shared/follow-ups/life";
import type { Owed } from "#shared/follow-ups/owed";
import type { Role } from "#shared/programs";
import type { Replica } from "#shared/replica/replica";
import type { Contacts } from "./contacts/model.ts";
import type { Deeds } from "./deeds.ts";
import type { Introductions } from "./introductions/lines.ts";
import type { People } from "./people.ts";

/** What every screen behind the sign-in may lean on. */
export type OpenProgram = {
  me: Me["user"];
  program: Me["programs"][number];
  /** All of the person's, this one among them. */
  programs: Me["programs"];
  replica: Replica;
  client: Client;
  people: People;
  deeds: Deeds;
  contacts: Contacts;
  introductions: Introductions;
  /** The program's timers and holidays. */
  rules: ReadonlySignal<Rules>;
  /** What the person owes, due or still ahead, oldest first. */
  owed: ReadonlySignal<readonly Owed[]>;
  /** The calendar day in the person's time zone; moves on at midnight. */
  today: ReadonlySignal<string>;
  now: () => number;
  newId: () => string;
};

export const OpenProgramContext = createContext<OpenProgram | undefined>(undefined);

export function useProgram(): OpenProgram {
  const open = useContext(OpenProgramContext);
  if (open === undefined) throw new Error("A screen was drawn outside an open program.");
  return open;
}

export function hasRole({ program }: Pick<OpenProgram, "program">, role: Role): boolean {
  return program.roles.includes(role);
}
