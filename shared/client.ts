import * as z from "zod";
import {
  CalendarAddress,
  DeviceCode,
  Devices,
  DeviceToken,
  ErrorReply,
  IntakeAddress,
  KeptLink,
  Me,
  type MePatch,
  PendingDevice,
} from "#shared/api";
import { jsonIn } from "#shared/json";
import { MutationGap, SyncReply, type SyncRequest } from "#shared/sync";

/** What went wrong, for a view to put into words; `offline` is an absent network or server. */
export type Failure = { ok: false; error: string; expected?: number };
export type Reply<Body> = { ok: true; body: Body } | Failure;

export type Transport = {
  fetch: (request: Request) => Promise<Response>;
  /** Address of the server, without a trailing slash. */
  origin: string;
  /** The extension's token; the dashboard has its cookie instead. */
  token?: string;
  /** Milliseconds of silence after which the server counts as away. */
  patience?: number;
};

/** Below the 30 s after which Chromium ends a worker whose request nobody answers. */
const defaultPatience = 25_000;

export type Client = ReturnType<typeof makeClient>;

/** Every call to the server; each answer is parsed before anyone sees it. */
export function makeClient(transport: Transport) {
  const at = <Body>(schema: z.ZodType<Body>) => ({
    get: (path: string) => call(transport, "GET", path, schema),
    post: (path: string, body: unknown) => call(transport, "POST", path, schema, body),
    patch: (path: string, body: unknown) => call(transport, "PATCH", path, schema, body),
    delete: (path: string) => call(transport, "DELETE", path, schema, {}),
  });
  return {
    /** For screens that bring calls and answers of their own. */
    at,
    sendCode: (email: string) => at(Nothing).post("/api/v1/sign-in/codes", { email }),
    sendLink: (email: string) => at(Nothing).post("/api/v1/sign-in/links", { email }),
    signIn: (email: string, code: string) => at(Nothing).post("/api/v1/sign-in", { email, code }),
    signInByLink: (token: string) => at(Nothing).post("/api/v1/sign-in/link", { token }),
    signOut: () => at(Nothing).post("/api/v1/sign-out", {}),
    me: () => at(Me).get("/api/v1/me"),
    changeMe: (patch: z.input<typeof MePatch>) => at(Me).patch("/api/v1/me", patch),
    beginAlone: () => at(Me).post("/api/v1/me/program", {}),
    devices: () => at(Devices).get("/api/v1/devices"),
    revokeDevice: (id: string) => at(Nothing).delete(`/api/v1/devices/${encodeURIComponent(id)}`),
    askForDeviceCode: (name: string) => at(DeviceCode).post("/api/v1/devices/codes", { name }),
    askForDeviceToken: (deviceCode: string) =>
      at(DeviceToken).post("/api/v1/devices/tokens", { deviceCode }),
    pendingDevice: (userCode: string) =>
      at(PendingDevice).get(`/api/v1/devices/codes/${encodeURIComponent(userCode)}`),
    approveDevice: (userCode: string) =>
      at(Nothing).post(`/api/v1/devices/codes/${encodeURIComponent(userCode)}/approval`, {}),
    denyDevice: (userCode: string) =>
      at(Nothing).delete(`/api/v1/devices/codes/${encodeURIComponent(userCode)}`),
    intakeAddress: (programId: string) =>
      at(IntakeAddress).get(
        `/api/v1/programs/${encodeURIComponent(programId)}/intake-addresses/current`,
      ),
    changeIntakeAddress: (programId: string) =>
      at(IntakeAddress).post(
        `/api/v1/programs/${encodeURIComponent(programId)}/intake-addresses`,
        {},
      ),
    calendarAddress: (programId: string) =>
      at(CalendarAddress).get(`/api/v1/programs/${encodeURIComponent(programId)}/calendar`),
    changeCalendarAddress: (programId: string) =>
      at(CalendarAddress).post(`/api/v1/programs/${encodeURIComponent(programId)}/calendar`, {}),
    /** Answers whose schema only the screen that reads them loads. */
    read: <Body>(path: string, schema: z.ZodType<Body>) => at(schema).get(path),
    keptLink: (programId: string, introductionId: string) =>
      at(KeptLink).post(
        `/api/v1/programs/${encodeURIComponent(programId)}/introductions/${encodeURIComponent(introductionId)}/kept-links`,
        {},
      ),
    sync: (programId: string, request: SyncRequest) =>
      at(SyncReply).post(`/api/v1/programs/${encodeURIComponent(programId)}/sync`, request),
  };
}

const Nothing = z.unknown();

async function call<Body>(
  transport: Transport,
  method: string,
  path: string,
  schema: z.ZodType<Body>,
  body?: unknown,
): Promise<Reply<Body>> {
  const { origin, token } = transport;
  const headers = new Headers();
  if (body !== undefined) headers.set("content-type", "application/json");
  if (token !== undefined) headers.set("authorization", `Bearer ${token}`);
  const init: RequestInit = { method, headers };
  if (body !== undefined) init.body = JSON.stringify(body);
  const answer = await exchange(transport, origin + path, init).catch(() => undefined);
  if (answer === undefined) return { ok: false, error: "offline" };
  const json = jsonIn(answer.text);
  return answer.ok ? parseBody(schema, json) : failureOf(answer.status, json);
}

/** The whole answer; throws where the server is absent, falls silent, or breaks off halfway. */
async function exchange(
  { fetch, patience = defaultPatience }: Transport,
  address: string,
  init: RequestInit,
): Promise<{ ok: boolean; status: number; text: string }> {
  const silence = new AbortController();
  const listen = () => setTimeout(() => silence.abort(), patience);
  let timer = listen();
  // A long answer over a slow line is not silence.
  const heard = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, onward) {
      clearTimeout(timer);
      timer = listen();
      onward.enqueue(chunk);
    },
  });
  try {
    const { signal } = silence;
    const response = await fetch(new Request(address, { ...init, signal }));
    // Some runtimes forget a request's signal once the request is collected, so the body has it too.
    const text = await new Response(response.body?.pipeThrough(heard, { signal })).text();
    return { ok: response.ok, status: response.status, text };
  } finally {
    clearTimeout(timer);
  }
}

function parseBody<Body>(schema: z.ZodType<Body>, json: unknown): Reply<Body> {
  const parsed = schema.safeParse(json);
  return parsed.success
    ? { ok: true, body: parsed.data }
    : { ok: false, error: "unreadable_answer" };
}

function failureOf(status: number, json: unknown): Failure {
  const gap = MutationGap.safeParse(json);
  if (gap.success) return { ok: false, error: gap.data.error, expected: gap.data.expected };
  const named = ErrorReply.safeParse(json);
  if (named.success) return { ok: false, error: named.data.error };
  return { ok: false, error: status === 401 ? "signed_out" : "fault" };
}
