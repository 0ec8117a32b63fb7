import { describe, expect, test } from "vitest";
import { detectIntroduction } from "#shared/detection/introductions";
import { hannah, makeMessage, tim } from "./make.ts";

function positionsIn(text: string, fields = {}) {
  return detectIntroduction(makeMessage(`Tim, meet Hannah.\n\n${text}`, fields)).positions;
}
const position = (jobTitle: string, organization = "") => ({
  name: hannah.name,
  jobTitle,
  organization,
});

describe("what stands beside a name is what its bearer does", () => {
  test.each([
    [
      "Dr. Hannah Weiss, head of data at Example Labs, grew up here.",
      "head of data",
      "Example Labs",
    ],
    ["Hannah is the CEO of NewCo and a friend.", "CEO", "NewCo"],
    ["Hannah (product designer, Berlin) likes it.", "product designer", ""],
    ["Hannah — Designer @ Paperboat", "Designer", "Paperboat"],
    ["Hannah leads hydrology at Water Commons.", "", "Water Commons"],
    ["Hannah ist Entwicklerin bei Helio und sucht etwas.", "Entwicklerin", "Helio"],
    ["Hannah est ingénieure chez Roulelibre.", "ingénieure", "Roulelibre"],
    ["Hannah es directora de Ejemplo.", "directora", "Ejemplo"],
    ["Hannah é gerente de inovação no Recife.", "gerente de inovação", ""],
  ])("%s", (text, jobTitle, organization) => {
    expect(positionsIn(text)).toEqual([position(jobTitle, organization)]);
  });
});

describe("what a text does not state plainly stays empty", () => {
  test.each([
    ["a friend", "Hannah is my best friend from school."],
    ["a place", "Hannah is a mayor of Lima in Peru, they say."],
    ["somebody else's work", "Hannah, Tim is the founder you read about."],
    ["a wish", "Hannah is looking for a mentor at Helio."],
    ["a visit", "Hannah met us at Davos."],
  ])("%s", (_, text) => {
    expect(positionsIn(text).filter(({ name }) => name === hannah.name)).toEqual([]);
  });
});

test("a quoted signature tells what its writer does", () => {
  const text = "Over to you.\n\n> Thanks!\n> Hannah Weiss\n> Head of Platform, Acme Robotics";
  expect(positionsIn(text)).toEqual([position("Head of Platform", "Acme Robotics")]);
});

test("the text tells of each of those who are introduced", () => {
  const text = "Tim is the founder of Helio, Hannah is a baker and product designer at Loom.";
  expect(positionsIn(text)).toContainEqual({
    name: tim.name,
    jobTitle: "founder",
    organization: "Helio",
  });
});
