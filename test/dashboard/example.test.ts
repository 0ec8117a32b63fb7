import { expect, test } from "vitest";
import type { Role } from "#shared/programs";
import { openExample } from "../../dashboard/example/replica.ts";
import { makeId, makeRecord, now, today } from "../make.ts";
import { makeMe } from "./make-open.ts";

const openFor = (roles: Role[]) =>
  openExample("program-1", { me: makeMe().user, roles, today, now, newId: makeId });

test("a mentee's example has cards, a mentor's has none", async () => {
  const [mentee, mentor] = [await openFor(["mentee"]), await openFor(["mentor"])];
  expect(mentee.rows("contact").value.size).toBe(3);
  expect(mentor.rows("contact").value.size).toBe(0);
  expect(mentor.rows("introduction").value.size).toBe(3);
});

test("what is tried in an example never waits for a server", async () => {
  const replica = await openFor(["mentee"]);
  const record = makeRecord("contact");
  await replica.save([{ op: "put", kind: "contact", record }]);
  expect(replica.rows("contact").value.get(record.id)?.fullName).toBe(record.fullName);
  expect(replica.waiting.value).toBe(0);
});

test("two examples share nothing", async () => {
  const [one, other] = [await openFor(["mentee"]), await openFor(["mentee"])];
  const [card] = one.rows("contact").value.keys();
  await one.save([{ op: "delete", kind: "contact", id: card ?? "" }]);
  expect(one.rows("contact").value.size).toBe(2);
  expect(other.rows("contact").value.size).toBe(3);
});
