import { describe, expect, test } from "vitest";
import { makeDevice, makeProgram, type Stub } from "./make.ts";

async function listen(stub: Stub, userId: string) {
  const headers = { upgrade: "websocket", "x-tertius-user": userId };
  const { webSocket } = await stub.fetch("http://program/live", { headers });
  if (!webSocket) throw new Error("no socket");
  const heard: unknown[] = [];
  webSocket.accept();
  webSocket.addEventListener("message", ({ data }) => heard.push(JSON.parse(String(data))));
  const closed = new Promise<number>((resolve) =>
    webSocket.addEventListener("close", ({ code }) => resolve(code)),
  );
  return { heard, closed };
}

describe("S9 a live socket hints at the rev", () => {
  const people = { "mentee-1": ["mentee" as const], "mentor-1": ["mentor" as const] };

  test("the mentor hears when an introduction of theirs is logged", async () => {
    const stub = await makeProgram(people);
    const { heard } = await listen(stub, "mentor-1");
    await makeDevice(stub, "mentee-1").put("introduction");
    await expect.poll(() => heard).toEqual([{ rev: expect.any(Number) }]);
  });

  test("nobody hears of a contact but its owner", async () => {
    const stub = await makeProgram(people);
    const mentor = await listen(stub, "mentor-1");
    const own = await listen(stub, "mentee-1");
    await makeDevice(stub, "mentee-1").put("contact");
    await expect.poll(() => own.heard.length).toBe(1);
    expect(mentor.heard).toEqual([]);
  });

  test("a removed member's socket is closed", async () => {
    const stub = await makeProgram(people);
    const { closed } = await listen(stub, "mentor-1");
    const lead = makeDevice(stub, "lead-1");
    const { changes } = await lead.sync();
    const member = changes.find(
      (change) => "fields" in change && change.fields.userId === "mentor-1",
    );
    await lead.sync({ op: "delete", kind: "member", id: member?.id, base: member?.rev });
    expect(await closed).toBe(4403);
  });

  test("a stranger gets no socket", async () => {
    const stub = await makeProgram();
    const headers = { upgrade: "websocket", "x-tertius-user": "stranger" };
    expect((await stub.fetch("http://program/live", { headers })).status).toBe(404);
  });
});
