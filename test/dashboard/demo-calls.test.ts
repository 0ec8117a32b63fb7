import { afterEach, expect, test, vi } from "vitest";
import { prepareDemo } from "../../dashboard/sign-in/demo-calls.ts";

afterEach(() => vi.unstubAllGlobals());

/** A server whose answer comes in these pieces and then ends or breaks off. */
function answering(pieces: string[], end: "whole" | "broken") {
  const body = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      if (end === "whole") controller.close();
      else controller.error(new TypeError("network error"));
    },
  });
  vi.stubGlobal("fetch", async () => new Response(body));
}

test("steps are told as they come, wherever the pieces are cut", async () => {
  answering(['{"done":1,"all":2}\n{"do', 'ne":2,"all":2}\n{"ready":true}\n'], "whole");
  const steps: number[] = [];
  expect(await prepareDemo("mentee", ({ done }) => steps.push(done))).toBe(true);
  expect(steps).toEqual([1, 2]);
});

test("a demo that breaks off or says that it failed is not ready", async () => {
  answering(['{"done":1,"all":2}\n'], "broken");
  expect(await prepareDemo("mentee", () => {})).toBe(false);
  answering(['{"done":1,"all":2}\n{"error":"fault"}\n'], "whole");
  expect(await prepareDemo("mentee", () => {})).toBe(false);
});
