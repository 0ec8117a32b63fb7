import { expect, test } from "vitest";
import { fill, unknownSlots } from "#shared/drafts/slots";

test("a slot takes its fact", () => {
  expect(fill("Dear {person},", { person: "Robin Sample" })).toBe("Dear Robin Sample,");
});

test("a passage takes the first way whose facts are all known", () => {
  const text = "[{mentor} introduced us on {introduced_on}.|{mentor} introduced us.|We met.]";
  expect(fill(text, { mentor: "Lena" })).toBe("Lena introduced us.");
  expect(fill(text, {})).toBe("We met.");
});

test("a passage that falls out takes its space along", () => {
  expect(fill("Thank you [on {met_on}] .", {})).toBe("Thank you.");
});

test("elsewhere a sentence goes with the fact it lacks, and no other", () => {
  expect(fill("Hello. I know {organization}. How are you?", {})).toBe("Hello. How are you?");
});

test("a line without words left goes, and so does the gap it leaves", () => {
  expect(fill("One\n\n{purpose}\n\nTwo", {})).toBe("One\n\nTwo");
});

test("an empty fact is a missing one", () => {
  expect(fill("Yours\n{me}", { me: " " })).toBe("Yours");
});

test("braces and brackets inside a fact are its own", () => {
  expect(fill("[About {purpose}.]", { purpose: "{me} [draft]" })).toBe("About {me} [draft].");
});

test("brackets around plain words stay", () => {
  expect(fill("See [1] and [here].", {})).toBe("See [1] and [here].");
});

test("a passage may hold several lines", () => {
  expect(fill("A\n\n[In short:\n\n{blurb}]\n\nB", {})).toBe("A\n\nB");
});

test("slots that nothing fills are told apart from those that lack a fact", () => {
  expect(unknownSlots("Dear {person}, {age} [or {age}|{city}]")).toEqual(["age", "city"]);
});
