import { env } from "cloudflare:test";
import { expect, test } from "vitest";
import type { Client } from "#shared/client";
import { deviceName } from "#shared/device-names";
import { makeBrowser, makeExtension, makePerson, origin } from "./people.ts";

const refused = (error: string) => ({ ok: false, error });

test("an approved extension gets a token that works and carries its name", async () => {
  const { client } = await makePerson("ada@example.org");
  const { deviceCode, userCode } = await askedBy(makeExtension(), "Tertius in Firefox on Linux");
  expect(await client.pendingDevice(userCode)).toEqual({
    ok: true,
    body: { name: "Tertius in Firefox on Linux", status: "pending" },
  });
  expect(await client.approveDevice(userCode)).toMatchObject({ ok: true });
  const extension = makeExtension(await tokenFor(deviceCode));
  expect(await extension.me()).toMatchObject({ body: { user: { email: "ada@example.org" } } });
  const list = await extension.devices();
  const current = list.ok ? list.body.devices.filter((device) => device.current) : [];
  expect(current.map((device) => device.name)).toEqual(["Tertius in Firefox on Linux"]);
});

test("the answer to an extension says where to approve, for how long and how often to ask", async () => {
  const asked = await askedBy(makeExtension(), "Tertius in Chrome");
  expect(asked).toMatchObject({ expiresIn: 600, interval: 5 });
  expect(asked.verificationUri).toBe(`${origin}/connect?user_code=${asked.userCode}`);
});

test("a poll before the person has answered is pending, and one too soon slows down", async () => {
  const { deviceCode } = await askedBy(makeExtension(), "Tertius");
  expect(await makeExtension().askForDeviceToken(deviceCode)).toEqual(
    refused("authorization_pending"),
  );
  expect(await makeExtension().askForDeviceToken(deviceCode)).toEqual(refused("slow_down"));
});

test("a denied extension is told so and gets no token", async () => {
  const { client } = await makePerson("ben@example.org");
  const { deviceCode, userCode } = await askedBy(makeExtension(), "Tertius");
  expect(await client.denyDevice(userCode)).toMatchObject({ ok: true });
  expect(await client.approveDevice(userCode)).toEqual(refused("immutable"));
  expect(await makeExtension().askForDeviceToken(deviceCode)).toEqual(refused("access_denied"));
});

test("a device code past its ten minutes is expired for the extension and the person", async () => {
  const { client } = await makePerson("cy@example.org");
  const { deviceCode, userCode } = await askedBy(makeExtension(), "Tertius");
  await env.ACCOUNTS.prepare("UPDATE deviceCode SET expiresAt = ?1")
    .bind(new Date(Date.now() - 1).toISOString())
    .run();
  expect(await client.pendingDevice(userCode)).toEqual(refused("code_expired"));
  expect(await client.approveDevice(userCode)).toEqual(refused("code_expired"));
  expect(await makeExtension().askForDeviceToken(deviceCode)).toEqual(refused("code_expired"));
});

test("a token is given once", async () => {
  const { client } = await makePerson("dia@example.org");
  const { deviceCode, userCode } = await askedBy(makeExtension(), "Tertius");
  await client.approveDevice(userCode);
  await tokenFor(deviceCode);
  expect(await makeExtension().askForDeviceToken(deviceCode)).toEqual(refused("code_wrong"));
});

test("an invented code is unknown, on either side", async () => {
  const { client } = await makePerson("eli@example.org");
  expect(await client.pendingDevice("ABCD2345")).toEqual(refused("not_found"));
  expect(await client.approveDevice("ABCD2345")).toEqual(refused("not_found"));
  expect(await makeExtension().askForDeviceToken("invented")).toEqual(refused("code_wrong"));
});

test("a code is typed with a dash and small letters as well", async () => {
  const { client } = await makePerson("fay@example.org");
  const { userCode } = await askedBy(makeExtension(), "Tertius");
  const typed = `${userCode.slice(0, 4)}-${userCode.slice(4)}`.toLowerCase();
  expect(await client.pendingDevice(typed)).toMatchObject({ body: { status: "pending" } });
});

test("whoever looks first at a code alone can answer it", async () => {
  const [first, second] = [
    await makePerson("gil@example.org"),
    await makePerson("hal@example.org"),
  ];
  const { userCode } = await askedBy(makeExtension(), "Tertius");
  await first.client.pendingDevice(userCode);
  expect(await second.client.pendingDevice(userCode)).toEqual(refused("not_found"));
  expect(await second.client.approveDevice(userCode)).toEqual(refused("not_found"));
  expect(await first.client.approveDevice(userCode)).toMatchObject({ ok: true });
});

test("nobody signed out answers for a device", async () => {
  const { client } = makeBrowser();
  const { userCode } = await askedBy(makeExtension(), "Tertius");
  expect(await client.pendingDevice(userCode)).toEqual(refused("signed_out"));
  expect(await client.approveDevice(userCode)).toEqual(refused("signed_out"));
  expect(await client.denyDevice(userCode)).toEqual(refused("signed_out"));
});

test("the code an extension polls with cannot be read from the table", async () => {
  const { deviceCode } = await askedBy(makeExtension(), "Tertius");
  const { results } = await env.ACCOUNTS.prepare("SELECT * FROM deviceCode").all();
  expect(results.length).toBeGreaterThan(0);
  expect(JSON.stringify(results)).not.toContain(deviceCode);
});

test("a device's name is one line", async () => {
  for (const name of ["Tertius\r\nBcc: x@example.org", "", "x".repeat(101)]) {
    expect(await makeExtension().askForDeviceCode(name)).toEqual(refused("invalid_request"));
  }
});

test("a revoked device is signed out at its next request", async () => {
  const owner = await makePerson("ivy@example.org");
  const { deviceCode, userCode } = await askedBy(makeExtension(), "Old laptop");
  await owner.client.approveDevice(userCode);
  const extension = makeExtension(await tokenFor(deviceCode));
  expect(await extension.me()).toMatchObject({ ok: true });
  expect(await owner.client.revokeDevice(await idOf(owner.client, "Old laptop"))).toMatchObject({
    ok: true,
  });
  expect(await extension.me()).toEqual(refused("signed_out"));
  expect(await owner.client.me()).toMatchObject({ ok: true });
});

test("a foreign session answers exactly as an unknown one, and lives on", async () => {
  const [owner, stranger] = [
    await makePerson("jan@example.org"),
    await makePerson("kim@example.org"),
  ];
  const foreign = await idOf(owner.client, "Firefox on Linux");
  const answer = await stranger.client.revokeDevice(foreign);
  expect(answer).toEqual(refused("not_found"));
  expect(await stranger.client.revokeDevice("nothing")).toEqual(answer);
  expect(await owner.client.me()).toMatchObject({ ok: true });
});

test("a person sees their own devices only", async () => {
  const { client } = await makePerson("lea@example.org");
  await makePerson("leo@example.org");
  const list = await client.devices();
  expect(list.ok && list.body.devices.map(({ name, current }) => ({ name, current }))).toEqual([
    { name: "Firefox on Linux", current: true },
  ]);
});

test("a browser's name comes from its user agent", () => {
  const names = [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0.0.0 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 Safari/537.36",
    "curl/8.5.0",
  ].map(deviceName);
  expect(names).toEqual([
    "Edge on Windows",
    "Safari on macOS",
    "Chrome on iPhone",
    "Chrome on Android",
    "Chrome on Linux",
    "A browser",
  ]);
});

async function askedBy(extension: Client, name: string) {
  const asked = await extension.askForDeviceCode(name);
  if (!asked.ok) throw new Error(asked.error);
  return asked.body;
}

async function tokenFor(deviceCode: string): Promise<string> {
  const answer = await makeExtension().askForDeviceToken(deviceCode);
  if (!answer.ok) throw new Error(answer.error);
  return answer.body.token;
}

async function idOf(client: Client, name: string): Promise<string> {
  const list = await client.devices();
  const devices = list.ok ? list.body.devices : [];
  return devices.find((device) => device.name === name)?.id ?? "";
}
