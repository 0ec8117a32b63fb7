import { expect, test } from "vitest";
import { draftOf } from "#shared/detected-drafts";
import { hannah, makeMessage, tim } from "./make.ts";

const owner = { userId: "user-tim", name: tim.name, emails: [tim.email] };
const origin = { source: "mail", now: 1_770_000_000_000 } as const;

test("a draft says what the introduced do, where the mail states it", async () => {
  const text = "Tim, meet Hannah. Hannah is the CEO of NewCo.";
  const draft = await draftOf({ id: "1@x.example", message: makeMessage(text) }, owner, origin);
  expect(draft.introduced).toMatchObject([{ ...hannah, jobTitle: "CEO", organization: "NewCo" }]);
});
