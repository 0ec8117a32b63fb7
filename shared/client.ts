import * as z from "zod";
import {
  DeviceCode,
  Devices,
  DeviceToken,
  ErrorReply,
  Me,
  type MePatch,
  Overview,
  PendingDevice,
} from "#shared/api";
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
};

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
    sendCode: (email: string) => at(Nothing).post("/api/v1/sign-in/codes", { email }),
    sendLink: (email: string) => at(Nothing).post("/api/v1/sign-in/links", { email }),
    signIn: (email: string, code: string) => at(Nothing).post("/api/v1/sign-in", { email, code }),
    signInByLink: (token: string) => at(Nothing).post("/api/v1/sign-in/link", { token }),
    signOut: () => at(Nothing).post("/api/v1/sign-out", {}),
    me: () => at(Me).get("/api/v1/me"),
    changeMe: (patch: z.input<typeof MePatch>) => at(Me).patch("/api/v1/me", patch),
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
    sync: (programId: string, request: SyncRequest) =>
      at(SyncReply).post(`/api/v1/programs/${encodeURIComponent(programId)}/sync`, request),
    overview: (programId: string) =>
      at(Overview).get(`/api/v1/programs/${encodeURIComponent(programId)}/reports/overview`),
  };
}

const Nothing = z.unknown();

async function call<Body>(
  { fetch, origin, token }: Transport,
  method: string,
  path: string,
  schema: z.ZodType<Body>,
  body?: unknown,
): Promise<Reply<Body>> {
  const headers = new Headers();
  if (body !== undefined) headers.set("content-type", "application/json");
  if (token !== undefined) headers.set("authorization", `Bearer ${token}`);
  const init: RequestInit = { method, headers };
  if (body !== undefined) init.body = JSON.stringify(body);
  const response = await fetch(new Request(origin + path, init)).catch(() => undefined);
  if (response === undefined) return { ok: false, error: "offline" };
  const json: unknown = await response.json().catch(() => undefined);
  return response.ok ? parseBody(schema, json) : failureOf(response.status, json);
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
