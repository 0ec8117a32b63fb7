import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalKeys, sameName } from "#shared/canonical-keys";
import type { Contact } from "#shared/contacts";
import { findDuplicates, idOf } from "#shared/duplicates";
import { makeRecord, now } from "../make.ts";

const lab = "Example Lab";

test.each([
  [
    "same_email",
    { emails: [email("amara@example.org")] },
    { emails: [email("Amara@example.org")] },
  ],
  [
    "same_profile",
    { links: [link("https://linkedin.com/in/amara")] },
    { links: [link("https://de.linkedin.com/in/amara")] },
  ],
  [
    "same_page",
    { links: [link("https://example.org/amara")] },
    { links: [link("http://www.example.org/amara/")] },
  ],
  ["same_name_and_organization", { organization: lab }, { organization: "example lab" }],
  ["same_name", { organization: lab }, { organization: "Elsewhere" }],
] as const)("two cards of one name are suggested for %s", (reason, one, other) => {
  const pairs = findDuplicates([makeCard(one), makeCard(other)], []);
  expect(pairs.map((pair) => pair.reason)).toEqual([reason]);
});

test("the best reason counts, the best pairs come first, and the older card is the first", () => {
  const old = makeCard({ createdAt: now - 1, emails: [email("amara@example.org")] });
  const fresh = makeCard({ emails: [email("amara@example.org")], organization: lab });
  const namesake = makeCard({ fullName: "Bola Ade" });
  const pairs = findDuplicates([namesake, fresh, makeCard({ fullName: "Bola Ade" }), old], []);
  expect(pairs).toMatchObject([
    { reason: "same_email", older: { id: old.id }, newer: { id: fresh.id } },
    { reason: "same_name" },
  ]);
});

test("cards that the owner called two people are not suggested again", () => {
  const [one, other] = [makeCard(), makeCard()];
  const said = makeRecord("distinction", { contactIds: [other.id, one.id] });
  expect(findDuplicates([one, other], [said])).toEqual([]);
});

test("what many share says nothing: an office's address, a common name", () => {
  const office = Array.from({ length: 3 }, (_, index) =>
    makeCard({ fullName: `Person ${index}`, emails: [email("grid@example.org")] }),
  );
  const namesakes = Array.from({ length: 7 }, () => makeCard());
  expect(findDuplicates([...office, ...namesakes], [])).toEqual([]);
});

test("every two cards with a name or a strong key in common are found, as by comparing all", () => {
  fc.assert(
    fc.property(fc.array(anyCard, { maxLength: 6 }), (made) => {
      const cards = made.map((fields) => makeCard(fields));
      const found = findDuplicates(cards, []).map(({ id }) => id);
      expect(new Set(found)).toEqual(new Set(comparedAll(cards)));
    }),
  );
});

const anyCard = fc.record({
  fullName: fc.constantFrom("Amara Okafor", "Bola Ade", "Chen Wei"),
  emails: fc.uniqueArray(fc.constantFrom("a@example.org", "b@example.org").map(email)),
});

function comparedAll(cards: readonly Contact[]): string[] {
  const holders = (key: string) =>
    cards.filter((card) => canonicalKeys(card).some((each) => each.key === key)).length;
  return cards.flatMap((one, index) =>
    cards.slice(index + 1).flatMap((other) => {
      const shared = canonicalKeys(one).filter(({ key }) =>
        canonicalKeys(other).some((each) => each.key === key),
      );
      const isSame =
        sameName(one.fullName, other.fullName) || shared.some(({ key }) => holders(key) === 2);
      return isSame ? [idOf(one.id, other.id)] : [];
    }),
  );
}

function makeCard(fields: Partial<Contact> | Readonly<object> = {}): Contact {
  return makeRecord("contact", { fullName: "Amara Okafor", ...fields });
}

function email(value: string) {
  return { value, kind: "work" as const };
}

function link(url: string) {
  return { url, service: null };
}
