import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, onTestFinished, test } from "vitest";
import { makeClient } from "#shared/client";

/** A client, patient for 200 ms, of a server that does what the test says. */
async function makeClientOf(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  const { port } = server.address() as AddressInfo;
  return makeClient({ fetch, origin: `http://127.0.0.1:${port}`, patience: 200 });
}

const me = JSON.stringify({
  user: { id: "mentee-1", email: "amina@example.org", name: "Amina", timeZone: "UTC" },
  programs: [],
});

test("a server that accepts and never answers counts as offline", async () => {
  const client = await makeClientOf(() => {});
  expect(await client.me()).toEqual({ ok: false, error: "offline" });
});

test("a server that falls silent in the middle of its answer counts as offline", async () => {
  const client = await makeClientOf((_, response) => {
    response.write(me.slice(0, 20));
  });
  expect(await client.me()).toEqual({ ok: false, error: "offline" });
});

test("silence is noticed even when memory is collected in the middle of it", async () => {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const client = await makeClientOf((_, response) => {
    response.write(me.slice(0, 20));
    setTimeout(collect, 50);
  });
  expect(await client.me()).toEqual({ ok: false, error: "offline" });
});

test("an answer that breaks off counts as offline", async () => {
  const client = await makeClientOf((_, response) => {
    response.write(me.slice(0, 20), () => response.destroy());
  });
  expect(await client.me()).toEqual({ ok: false, error: "offline" });
});

test("a long answer over a slow line is waited for", async () => {
  const client = await makeClientOf(async (_, response) => {
    for (const part of me.match(/.{1,20}/g) ?? []) {
      response.write(part);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    response.end();
  });
  expect(await client.me()).toMatchObject({ ok: true, body: { user: { id: "mentee-1" } } });
});

test("an answer that is not of this server is named so", async () => {
  const client = await makeClientOf((_, response) =>
    response.end("<h1>Sign in to the network</h1>"),
  );
  expect(await client.me()).toEqual({ ok: false, error: "unreadable_answer" });
});
