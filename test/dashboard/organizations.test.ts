import { expect, test } from "vitest";
import { organizationsIn } from "../../dashboard/contacts/organizations.ts";
import { makeRecord } from "../make.ts";
import { makeIntroduction, makeOpen } from "./make-open.ts";

const contact = (organization: string | null) => ({
  kind: "contact" as const,
  record: makeRecord("contact", { organization }),
});
const person = { fullName: "Jo Sample", jobTitle: null, organization: "LAGOS LABS" };

function organizations(...rows: Parameters<typeof makeOpen>[0] & object) {
  const { contacts, introductions } = makeOpen(rows).open;
  return organizationsIn(contacts.all.value, introductions.lines.value);
}

test("spellings of one name are one place, called as most cards call it", () => {
  const found = organizations(contact("Lagos Labs"), contact("lagos labs"), contact("Lagos Labs"));
  expect(found).toMatchObject([{ key: "lagos labs", name: "Lagos Labs" }]);
  expect(found[0]?.people).toHaveLength(3);
});

test("somebody introduced without a card is known there, too", () => {
  const found = organizations(
    contact("Lagos Labs"),
    ...makeIntroduction(["introduced"], { person }),
  );
  expect(found).toHaveLength(1);
  expect(found[0]?.withoutCard).toHaveLength(1);
  expect(found[0]?.throughs).toEqual([{ name: "Lena Fischer", count: 1 }]);
});

test("where most people are known stands first, then by name", () => {
  const found = organizations(
    ...["Baobab", "Anchor", "Zenith", "Zenith"].map((name) => contact(name)),
  );
  expect(found.map(({ name }) => name)).toEqual(["Zenith", "Anchor", "Baobab"]);
});

test("whom one introduced as a mentor is known to the mentee", () => {
  const { contacts, introductions } = makeOpen(
    makeIntroduction(["introduced"], { person }),
    ["mentor"],
    "mentor-1",
  ).open;
  expect(organizationsIn(contacts.all.value, introductions.lines.value)).toEqual([]);
});

test("the last contact with a place is the newest with anybody there", () => {
  const [one, other] = [contact("Lagos Labs"), contact("Lagos Labs")];
  const talk = (contactId: string, occurredOn: string) => ({
    kind: "interaction" as const,
    record: makeRecord("interaction", { contactId, occurredOn }),
  });
  const found = organizations(
    ...[one, other, talk(one.record.id, "2026-01-05"), talk(other.record.id, "2026-03-05")],
  );
  expect(found[0]?.lastOn).toBe("2026-03-05");
});

test("a card without an organization belongs to none", () => {
  expect(organizations(contact(null))).toEqual([]);
});
