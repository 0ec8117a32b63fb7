import { createExecutionContext, env, SELF } from "cloudflare:test";
import { expect, test, vi } from "vitest";
import { askReport } from "#shared/reports/asking";
import { wholeView } from "#shared/reports/view";
import { limits } from "#shared/sync";
import { makeApp } from "../../worker/app.ts";
import { keepMail } from "../../worker/dev-mail.ts";
import { codeFor, makeExtension, makePerson, origin } from "./people.ts";

const json = { origin, "content-type": "application/json" };
const at = (path: string, init?: RequestInit) => SELF.fetch(origin + path, init);

test("an unknown path answers not_found as JSON, never a page", async () => {
  const answer = await at("/api/v1/nowhere");
  expect(answer.status).toBe(404);
  expect(await answer.json()).toEqual({ error: "not_found" });
});

test("every answer, also a refusal, forbids sniffing, keeping and framing", async () => {
  for (const path of ["/api/v1/health", "/api/v1/nowhere"]) {
    const { headers } = await at(path);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  }
});

test("a write that is not JSON is refused", async () => {
  const headers = { origin, "content-type": "text/plain" };
  const answer = await at("/api/v1/sign-in/codes", { method: "POST", headers, body: "{}" });
  expect(answer.status).toBe(415);
  expect(await answer.json()).toEqual({ error: "unsupported_media_type" });
});

test("a body over 1 MB is refused by its content-length", async () => {
  const body = "x".repeat(limits.bodyBytes + 1);
  const answer = await at("/api/v1/sign-in/codes", { method: "POST", headers: json, body });
  expect(answer.status).toBe(413);
  expect(await answer.json()).toEqual({ error: "body_too_large" });
});

test("a body over 1 MB is refused while it streams, without a content-length", async () => {
  const answer = await at("/api/v1/sign-in/codes", {
    method: "POST",
    headers: json,
    body: endless(),
  });
  expect(answer.status).toBe(413);
});

test("a foreign origin changes nothing", async () => {
  for (const foreign of ["https://evil.example", "null", "http://localhost:8788"]) {
    const headers = { ...json, origin: foreign };
    const answer = await at("/api/v1/sign-in/codes", { method: "POST", headers, body: "{}" });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toEqual({ error: "foreign_origin" });
  }
});

test("a body that is not JSON, or not of the shape, is an invalid request", async () => {
  for (const body of ["{", "", "null", "[]", '{"email":1}', '{"email":"no address"}']) {
    const answer = await at("/api/v1/sign-in/codes", { method: "POST", headers: json, body });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error: "invalid_request" });
  }
});

test("a cookie writes only from the dashboard's own origin, and opens no socket elsewhere", async () => {
  const cookie = (await makePerson("ada@example.org")).cookie();
  const patch = (headers: Record<string, string>) =>
    at("/api/v1/me", { method: "PATCH", headers: { ...headers, cookie }, body: '{"name":"Ada"}' });
  const { origin: _, ...unsaid } = json;
  const extension = { ...json, origin: "chrome-extension://abcdefghijklmnop" };
  expect((await patch(json)).status).toBe(200);
  expect((await patch(unsaid)).status).toBe(403);
  expect((await patch(extension)).status).toBe(403);
  const upgrade = { upgrade: "websocket", origin: "http://localhost:3000", cookie };
  expect((await at("/api/v1/programs/any/live", { headers: upgrade })).status).toBe(403);
});

test("an extension without its token is signed out, not a stranger", async () => {
  const extension = makeExtension();
  expect(await extension.me()).toEqual({ ok: false, error: "signed_out" });
  expect(await extension.changeMe({ name: "Ada" })).toEqual({ ok: false, error: "signed_out" });
});

test("an unknown program answers as one the person is not in", async () => {
  const [ada, ben] = [await makePerson("fay@example.org"), await makePerson("gil@example.org")];
  const me = await ada.client.beginAlone();
  const [own] = me.ok ? me.body.programs : [];
  const foreign = await askReport(ben.client, own?.id ?? "", wholeView);
  expect(foreign).toEqual({ ok: false, error: "unknown_program" });
  expect(await askReport(ben.client, "01900000-0000-7000-8000-000000000000", wholeView)).toEqual(
    foreign,
  );
});

test("in production the cookie is bound to the host and to TLS", async () => {
  const bindings = { ...env, ORIGIN: "https://tertius.example" };
  const post = (path: string, body: object) => {
    const headers = { origin: bindings.ORIGIN, "content-type": "application/json" };
    const init = { method: "POST", headers, body: JSON.stringify(body) };
    const request = new Request(bindings.ORIGIN + path, init);
    return makeApp(keepMail).fetch(request, bindings, createExecutionContext());
  };
  const email = "ben@example.org";
  await post("/api/v1/sign-in/codes", { email });
  const answer = await post("/api/v1/sign-in", { email, code: await codeFor(email) });
  const [cookie = ""] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^__Host-tertius=/);
  for (const part of [/; Secure/i, /; HttpOnly/i, /; SameSite=Lax/i, /; Path=\/(;|$)/i]) {
    expect(cookie).toMatch(part);
  }
  expect(cookie).not.toMatch(/domain/i);
});

test("a fault is logged once and says nothing about itself", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const broken = { ...env, AUTH_SECRET: "short" };
  const request = new Request(`${origin}/api/v1/health`);
  const answer = await makeApp(keepMail).fetch(request, broken, createExecutionContext());
  expect(answer.status).toBe(500);
  expect(await answer.json()).toEqual({ error: "fault" });
  expect(log).toHaveBeenCalledTimes(1);
  log.mockRestore();
});

test("an extension's preflight is answered and a page's is not", async () => {
  const ask = (from: string) => at("/api/v1/me", { method: "OPTIONS", headers: { origin: from } });
  const extension = await ask("chrome-extension://abcdefghijklmnopabcdefghijklmnop");
  expect(extension.status).toBe(204);
  expect(extension.headers.get("access-control-allow-headers")).toContain("authorization");
  expect(extension.headers.get("access-control-allow-credentials")).toBeNull();
  expect((await ask("https://evil.example")).status).toBe(403);
});

function endless(): ReadableStream {
  const chunk = new Uint8Array(64 * 1024).fill(0x20);
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      sent += 1;
      if (sent > 40) return controller.close();
      controller.enqueue(chunk);
    },
  });
}
