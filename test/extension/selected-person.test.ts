import { expect, test } from "vitest";
import { selectedPerson } from "../../extension/selected-person.ts";

function valuesIn(text: string) {
  const person = selectedPerson(text);
  const values = (fields: { value: string }[] = []) => fields.map(({ value }) => value);
  return {
    name: person?.fullName.value,
    emails: values(person?.emails),
    phones: values(person?.phones),
    links: values(person?.links),
  };
}

test("a signature gives name, address, number and site", () => {
  const signature = `Best wishes,

Dr. Amara Okafor
Research lead, Example Institute
Tel: +44 20 7946 0018
amara@example.org | https://okafor.example.org/`;
  expect(valuesIn(signature)).toEqual({
    name: "Amara Okafor",
    emails: ["amara@example.org"],
    phones: ["+44 20 7946 0018"],
    links: ["https://okafor.example.org/"],
  });
});

test("an address in angle brackets is taken out of them", () => {
  expect(valuesIn("Amara Okafor <amara@example.org>").emails).toEqual(["amara@example.org"]);
});

test("names of other scripts are read like any other", () => {
  expect(valuesIn("山田 太郎\ntaro@example.org").name).toBe("山田 太郎");
});

test("every value is marked as selected", () => {
  expect(selectedPerson("Amara Okafor")?.fullName.source).toBe("selection");
});

test("a sentence is about nobody", () => {
  expect(selectedPerson("It will rain tomorrow, and on the 12th as well.")).toBeUndefined();
});
