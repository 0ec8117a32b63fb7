import { SELF } from "cloudflare:test";
import { expect, test } from "vitest";

const origin = "http://localhost:8787";
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
  const body = "x".repeat(1024 * 1024 + 1);
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
