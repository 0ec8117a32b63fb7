import { expect, test } from "vitest";
import { partsOf } from "../../extension/local-data.ts";
import { makeId } from "../make.ts";

const connection = {
  status: "connected",
  origin: "https://tertius.example",
  token: "secret-token",
  me: { user: { id: "mentee-1", email: "", name: "", timeZone: "UTC" }, programs: [] },
  programId: makeId(),
  openedIds: [],
};

test("the file has account, settings and drafts, and nothing that signs anyone in", () => {
  const local = { connection, server: "https://tertius.example", "draft:https://a.example/": 1 };
  const session = { "draft:7:https://a.example/": 2, pairing: { deviceCode: "secret-code" } };
  const parts = partsOf({ local, session });
  expect(parts.settings).toMatchObject({
    server: "https://tertius.example",
    account: { origin: "https://tertius.example", me: { user: { id: "mentee-1" } } },
  });
  expect(Object.keys(parts.drafts)).toHaveLength(2);
  expect(JSON.stringify(parts)).not.toContain("secret");
});
