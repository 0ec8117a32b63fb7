import { computed, createModel, type ReadonlySignal, signal } from "@preact/signals";
import type { Book } from "../book.ts";
import { type Connection, Origin, type Pairing, withProgram } from "../connection.ts";
import type { Message, SyncReport } from "../messages.ts";
import type { Stored } from "../stored.ts";

export type OptionsDoors = {
  connection: ReadonlySignal<Connection | undefined>;
  connections: Stored<Connection>;
  pairing: ReadonlySignal<Pairing | undefined>;
  pairings: Stored<Pairing>;
  server: ReadonlySignal<string | undefined>;
  servers: Stored<string>;
  defaultOrigin: string;
  book: Book;
  /** Asks the person to let the extension talk to a server; needs their click. */
  requestAccess(origin: string): Promise<boolean>;
  ask(message: Message): Promise<SyncReport | undefined>;
};

export type Options = InstanceType<typeof OptionsModel>;

/** What the person entered that leads nowhere, in the words of the view. */
export type Problem = "not_a_server" | "no_access" | "unanswered";

/** Connecting, choosing a program, looking after the queue. */
export const OptionsModel = createModel((doors: OptionsDoors) => {
  const { connection, book } = doors;
  const typed = signal<string | undefined>(undefined);
  const problem = signal<Problem | undefined>(undefined);
  const report = signal<SyncReport | undefined>(undefined);
  const isAsking = signal(false);
  const isLeaving = signal(false);
  const address = computed(
    () => typed.value ?? connection.value?.origin ?? doors.server.value ?? doors.defaultOrigin,
  );

  async function connect(): Promise<void> {
    const origin = Origin.safeParse(address.value);
    problem.value = origin.success ? undefined : "not_a_server";
    if (!origin.success) return;
    // Before any await, or the browser no longer counts the click.
    const access = doors.requestAccess(origin.data);
    isAsking.value = true;
    if (await access) {
      await doors.servers.write(origin.data);
      await doors.pairings.remove();
      const answer = await doors.ask({ type: "connect", origin: origin.data });
      if (answer === undefined) problem.value = "unanswered";
    } else {
      problem.value = "no_access";
    }
    isAsking.value = false;
  }

  /** Before an account is connected the report alone knows of saves. */
  const parked = computed(() => (report.value?.state === "unconnected" ? report.value.waiting : 0));

  async function sync(): Promise<void> {
    report.value = await doors.ask({ type: "sync" });
  }

  return {
    address,
    problem,
    report,
    parked,
    isAsking,
    isLeaving,
    connect,
    sync,
    type(text: string) {
      typed.value = text;
    },
    cancel: () => doors.pairings.remove(),
    async chooseProgram(programId: string) {
      const current = connection.value;
      if (current === undefined) return;
      await doors.connections.write(withProgram(current, programId));
      await sync();
    },
    async retry(n: number) {
      await book.replica.value?.retry(n);
      await sync();
    },
    discard: async (n: number) => book.replica.value?.discard(n),
    leave() {
      isLeaving.value = true;
    },
    stay() {
      isLeaving.value = false;
    },
    async disconnect() {
      isLeaving.value = false;
      report.value = await doors.ask({ type: "disconnect" });
    },
  };
});
