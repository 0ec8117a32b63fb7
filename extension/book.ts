import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { type ContactIndex, indexOf } from "#shared/contact-index";
import type { Contact } from "#shared/contacts";
import type { Kind } from "#shared/kinds";
import { pairsOf } from "#shared/mentorships";
import { FollowUpPolicy } from "#shared/programs";
import type { Queued, Refusal, Replica, Wish } from "#shared/replica/replica";
import type { Connection } from "./connection.ts";
import type { Mentor } from "./introduction-form.ts";
import type { Kept } from "./kept-introductions.ts";
import type { Parked, ParkedWish } from "./parked.ts";
import type { OpenReplica } from "./replicas.ts";

export type Book = {
  readonly replica: ReadonlySignal<Replica | undefined>;
  /** The chosen program's replica once it is open; while none is connected, what waits was read. */
  whenOpen(): Promise<Replica | undefined>;
  /** The program's, or who waits here for one. */
  readonly contacts: ReadonlySignal<ReadonlyMap<string, Contact>>;
  /** Finds people of the book by their addresses; read anew only when the contacts change. */
  readonly index: ReadonlySignal<ContactIndex<Contact>>;
  /** The introductions kept, sent or not, with their facts. */
  readonly kept: ReadonlySignal<Kept>;
  /** Who mentors the connected person, by name. */
  readonly mentors: ReadonlySignal<readonly Mentor[]>;
  readonly policy: ReadonlySignal<FollowUpPolicy>;
  readonly holidays: ReadonlySignal<readonly string[]>;
  readonly waiting: ReadonlySignal<number>;
  readonly queue: ReadonlySignal<readonly Queued[]>;
  readonly refusals: ReadonlySignal<readonly Refusal[]>;
  /** Whether a record is here, sent or not. */
  holds(kind: Kind, id: string): Promise<boolean>;
  /** Resolves once the wishes are strictly durable on this device, connected or not yet. */
  keep(wishes: readonly Wish[]): Promise<void>;
};

/** What the chosen program's replica knows; it changes as the connection does. */
export function makeBook(
  connection: ReadonlySignal<Connection | undefined>,
  openReplica: OpenReplica,
  openParked: () => Promise<Parked>,
): Book {
  const replica = signal<Replica | undefined>(undefined);
  const parked = signal<readonly ParkedWish[]>([]);
  const chosen = computed(() => {
    const { token, programId } = connection.value ?? {};
    return token === undefined || !programId ? undefined : `${token} ${programId}`;
  });
  async function readParked(): Promise<undefined> {
    const saves = await (await openParked()).all();
    parked.value = saves.flatMap(({ wishes }) => wishes);
  }
  async function openWithParked(to: Connection, programId: string): Promise<Replica> {
    const opened = await openReplica(to, programId);
    const { adoptParked } = await import("./adopting.ts");
    await adoptParked(await openParked(), opened);
    return opened;
  }
  let opening: Promise<Replica | undefined>;
  effect(() => {
    const wanted = chosen.value;
    const current = connection.peek();
    if (wanted === undefined || !current?.programId) {
      // An open database would keep the background from wiping it.
      replica.peek()?.close();
      replica.value = undefined;
      opening = readParked();
      return;
    }
    opening = openWithParked(current, current.programId);
    void opening.then((opened) => {
      if (chosen.peek() === wanted) replica.value = opened;
    });
  });
  const program = computed(() => replica.value?.rows("program").value.values().next().value);
  const contacts = computed(
    (): ReadonlyMap<string, Contact> =>
      replica.value?.rows("contact").value ?? contactsIn(parked.value),
  );
  return {
    replica,
    whenOpen: () => (chosen.peek() === undefined ? readParked() : opening),
    contacts,
    index: computed(() => indexOf(contacts.value.values())),
    kept: computed(() =>
      replica.value === undefined ? keptIn(parked.value) : keptBy(replica.value),
    ),
    mentors: computed(() => (replica.value ? mentorsIn(replica.value) : [])),
    policy: computed(() => program.value?.followUpPolicy ?? FollowUpPolicy.parse({})),
    holidays: computed(() => program.value?.holidays ?? []),
    waiting: computed(() => replica.value?.waiting.value ?? 0),
    queue: computed(() => replica.value?.queue.value ?? []),
    refusals: computed(() => replica.value?.refusals.value ?? []),
    async holds(kind, id) {
      const open = await opening;
      if (open !== undefined) return open.rows(kind).value.has(id);
      const saves = await (await openParked()).all();
      return saves.some((save) => save.wishes.some((wish) => wish.record.id === id));
    },
    async keep(wishes) {
      const open = await opening;
      if (open !== undefined) return open.save(wishes);
      await (await openParked()).add(wishes);
      await readParked();
    },
  };
}

function keptBy({ rows }: Replica): Kept {
  return {
    introductions: [...rows("introduction").value.values()],
    events: [...rows("introduction_event").value.values()],
  };
}

function keptIn(wishes: readonly ParkedWish[]): Kept {
  return {
    introductions: wishes.flatMap((wish) => (wish.kind === "introduction" ? [wish.record] : [])),
    events: wishes.flatMap((wish) => (wish.kind === "introduction_event" ? [wish.record] : [])),
  };
}

function contactsIn(wishes: readonly ParkedWish[]): Map<string, Contact> {
  return new Map(
    wishes.flatMap((wish) => (wish.kind === "contact" ? [[wish.record.id, wish.record]] : [])),
  );
}

function mentorsIn(replica: Replica): Mentor[] {
  const names = new Map<string, string>();
  for (const mentorship of replica.rows("mentorship").value.values()) {
    for (const { mentorId, menteeId } of pairsOf(mentorship)) {
      const name = mentorship.names[mentorId];
      if (menteeId === replica.userId && name !== undefined) names.set(mentorId, name);
    }
  }
  return [...names]
    .map(([userId, name]) => ({ userId, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}
