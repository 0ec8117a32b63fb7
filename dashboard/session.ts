import { createModel, type ReadonlySignal, signal } from "@preact/signals";
import * as z from "zod";
import { Me } from "#shared/api";
import type { Client } from "#shared/client";
import type { Replica } from "#shared/replica/replica";

export type SessionState =
  | { status: "starting" }
  | { status: "signed_out"; because: "nobody" | "offline" | "fault" }
  | { status: "signed_in"; me: Me; programId: string; replica: Replica }
  | { status: "without_program"; me: Me };

export type Session = {
  state: ReadonlySignal<SessionState>;
  start: () => Promise<void>;
  choose: (programId: string) => Promise<void>;
  /** A program of one, in every role; answers the code of what stood in the way. */
  beginAlone: () => Promise<string | undefined>;
  change: (patch: { name?: string; timeZone?: string }) => Promise<string | undefined>;
  /** Answers the code of what stood in the way; nothing is wiped then. */
  signOut: () => Promise<string | undefined>;
};

/** Who was signed in last, so that a reload without network still shows their data. */
export const Remembered = z.object({ me: Me, programId: z.string() });
export type Remembered = z.output<typeof Remembered>;

export type SessionDoors = {
  client: Pick<Client, "me" | "changeMe" | "signOut" | "beginAlone">;
  /** The browser's, for an account that was never told one. */
  timeZone: () => string;
  openReplica: (programId: string, userId: string) => Promise<Replica>;
  wipeReplicas: (userId: string, programIds: readonly string[]) => Promise<void>;
  memory: {
    recall: () => Remembered | undefined;
    keep: (remembered: Remembered) => void;
    forget: () => void;
  };
};

/** What an account starts with; who wants it for good picks UTC. */
const untold = "Etc/UTC";

export const SessionModel = createModel<Session, [SessionDoors]>((doors) => {
  const { client, memory } = doors;
  const state = signal<SessionState>({ status: "starting" });

  async function enter(me: Me, wanted: string | undefined) {
    const program = me.programs.find(({ id }) => id === wanted) ?? me.programs[0];
    if (program === undefined) {
      state.value = { status: "without_program", me };
      return;
    }
    const before = state.peek();
    memory.keep({ me, programId: program.id });
    if (before.status === "signed_in" && isSame(before, me, program.id)) {
      // The same news again must not make every list anew, as after each reload.
      if (JSON.stringify(before.me) !== JSON.stringify(me)) state.value = { ...before, me };
      void before.replica.sync();
      return;
    }
    const replica = await doors.openReplica(program.id, me.user.id);
    if (before.status === "signed_in") await leave(before, me);
    state.value = { status: "signed_in", me, programId: program.id, replica };
  }

  /** On a wrong clock the day someone wants to write down may not have begun yet. */
  async function withTimeZone(me: Me): Promise<Me> {
    const timeZone = doors.timeZone();
    if (me.user.timeZone !== untold || timeZone === untold) return me;
    const told = await client.changeMe({ timeZone });
    return told.ok ? { ...me, user: { ...me.user, timeZone } } : me;
  }

  /** Another person's book is wiped unless it still holds what the server has not got. */
  async function leave(
    { me, replica }: Extract<SessionState, { status: "signed_in" }>,
    next: Me,
  ): Promise<void> {
    const keep = me.user.id === next.user.id || replica.waiting.peek() > 0;
    replica.close();
    if (!keep) await doors.wipeReplicas(me.user.id, idsOf(me));
  }

  return {
    state,
    async start() {
      const remembered = memory.recall();
      if (remembered !== undefined && state.peek().status !== "signed_in")
        await enter(remembered.me, remembered.programId);
      const reply = await client.me();
      if (reply.ok) await enter(await withTimeZone(reply.body), memory.recall()?.programId);
      else if (remembered === undefined)
        state.value = { status: "signed_out", because: reasonOf(reply.error) };
    },
    async choose(programId) {
      const now = state.peek();
      if (now.status === "signed_in") await enter(now.me, programId);
    },
    async beginAlone() {
      const reply = await client.beginAlone();
      if (!reply.ok) return reply.error;
      await enter(reply.body, undefined);
      return undefined;
    },
    async change(patch) {
      const reply = await client.changeMe(patch);
      if (!reply.ok) return reply.error;
      const fresh = await client.me();
      if (fresh.ok) await enter(fresh.body, memory.recall()?.programId);
      return undefined;
    },
    async signOut() {
      const now = state.peek();
      const reply = await client.signOut();
      if (!reply.ok && reply.error !== "signed_out") return reply.error;
      memory.forget();
      state.value = { status: "signed_out", because: "nobody" };
      if (now.status === "signed_in") {
        now.replica.close();
        await doors.wipeReplicas(now.me.user.id, idsOf(now.me));
      }
      return undefined;
    },
  };
});

function isSame(
  { me, programId }: Extract<SessionState, { status: "signed_in" }>,
  next: Me,
  nextProgramId: string,
): boolean {
  return me.user.id === next.user.id && programId === nextProgramId;
}

function idsOf(me: Me): string[] {
  return me.programs.map(({ id }) => id);
}

function reasonOf(code: string): "nobody" | "offline" | "fault" {
  if (code === "signed_out") return "nobody";
  return code === "offline" ? "offline" : "fault";
}
