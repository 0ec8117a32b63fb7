import { expect, test } from "vitest";
import { type Area, moveDrafts } from "../../extension/drafts.ts";

function makeArea(items: Record<string, unknown>): Area & { items: Record<string, unknown> } {
  return {
    items,
    get: async () => ({ ...items }),
    set: async (more) => void Object.assign(items, more),
    async remove(keys) {
      for (const key of keys) delete items[key];
    },
  };
}

test("drafts sit out an update, and nothing else moves with them", async () => {
  const session = makeArea({ "draft:7:https://example.org/": { tab: "person" }, intent: "person" });
  const local = makeArea({ connection: {} });
  await moveDrafts(session, local);
  expect(session.items).toEqual({ intent: "person" });
  await moveDrafts(local, session);
  expect(session.items).toHaveProperty(["draft:7:https://example.org/"], { tab: "person" });
  expect(local.items).toEqual({ connection: {} });
});
