import * as z from "zod";
import { Me } from "#shared/api";
import { RecordId } from "#shared/record";
import { stored } from "./stored.ts";

/** A server's address: https, or http on this computer. */
export const Origin = z
  .string()
  .trim()
  .transform((typed) => (/^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`))
  .pipe(z.url())
  .transform((address) => new URL(address))
  .refine(isServer, "not_a_server")
  .transform(({ origin }) => origin);

/** The account this browser is connected to; a revoked one keeps its queue. */
export const Connection = z.object({
  status: z.enum(["connected", "revoked"]),
  origin: z.string(),
  token: z.string(),
  me: Me,
  /** Where new records go; none while the account has no program. */
  programId: RecordId.nullable(),
  /** Every program this browser has saved into; their queues are all sent. */
  openedIds: z.array(RecordId),
});
export type Connection = z.output<typeof Connection>;

/** Stands for the account in what was saved before any account was connected. */
export const unconnected = "unconnected";

/** How far the wish to connect has come (RFC 8628). */
export const Pairing = z.discriminatedUnion("step", [
  z.object({
    step: z.literal("waiting"),
    origin: z.string(),
    deviceCode: z.string(),
    userCode: z.string(),
    verificationUri: z.string(),
    /** Milliseconds. */
    interval: z.int(),
    expiresAt: z.int(),
  }),
  z.object({ step: z.literal("failed"), error: z.string() }),
]);
export type Pairing = z.output<typeof Pairing>;

/** `storage.local` is closed to content scripts by the background; never `storage.sync`. */
export const connectionStore = stored("local", "connection", Connection);
export const serverStore = stored("local", "server", z.string());
export const pairingStore = stored("session", "pairing", Pairing);

/** The program a mentee's records belong to: the first in which they are one. */
export function chooseProgram({ programs }: Me): string | null {
  const asMentee = programs.find(({ roles }) => roles.includes("mentee"));
  return (asMentee ?? programs[0])?.id ?? null;
}

export function withProgram(connection: Connection, programId: string): Connection {
  const openedIds = [...new Set([...connection.openedIds, programId])];
  return { ...connection, programId, openedIds };
}

/** The host permission that lets the extension talk to a server; Firefox's patterns know no port. */
export function hostPatternOf(origin: string, browser: "firefox" | "other"): string {
  const { protocol, host, hostname } = new URL(origin);
  return `${protocol}//${browser === "firefox" ? hostname : host}/*`;
}

function isServer({ protocol, hostname }: URL): boolean {
  return (
    protocol === "https:" || (protocol === "http:" && ["localhost", "127.0.0.1"].includes(hostname))
  );
}
