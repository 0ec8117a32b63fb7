import { describe, expect, test } from "vitest";
import { detectIntroduction } from "#shared/detection/introductions";
import { makeMessage, makeText } from "./make.ts";

const introducing = "Tim, meet Hannah. She runs platform at Acme.\n\nOver to you two!\n\nMarcus";

function isIntroduction(text: string): boolean {
  return detectIntroduction(makeMessage(text)).isIntroduction;
}

describe("somebody who is copied to take over is introduced", () => {
  test.each([
    "Hannah from Acme is CC'd here. I'll let Hannah walk you through the details.",
    "Pongo en copia a mi compañera Hannah, que se encargará de la instalación. Ella te escribirá.",
    "Je mets en copie ma collègue Hannah, qui s'occupera du projet et prendra contact avec vous.",
    "Coloco em cópia a minha colega Hannah, que vai cuidar do projeto. Ela vai te escrever.",
    "Ich habe meine Kollegin Hannah mit in Kopie, sie kümmert sich darum und meldet sich bei dir.",
    "My colleague Hannah knows far more. I've cc'd her so you two can connect.",
  ])("%s", (text) => {
    expect(isIntroduction(`Hi Tim,\n\n${text}\n\nMarcus`)).toBe(true);
  });
});

test("where somebody works is nobody's name", () => {
  const text = "Hi Tim,\n\nI wanted to introduce you to Hannah at Nimble Kite Staffing.\n\nMarcus";
  expect(detectIntroduction(makeText(text)).introduced.map(({ name }) => name)).toEqual([
    "Hannah",
    "Tim",
  ]);
});

test("whoever a text shows while it introduces is introduced", () => {
  const { introduced } = detectIntroduction(
    makeText("Hey Tim! This is Hannah. You two might be a good fit, so I wanted to make an intro."),
  );
  expect(introduced.map(({ name }) => name)).toContain("Hannah");
});

test.each(["(name of your friend)", "FRIEND_NAME", "{{friend_name}}"])(
  "%s stands for a name in subject and text alike",
  (friend) => {
    const text = makeText(
      `Subject: Intro: ${friend} <> Tim`,
      "",
      "Hi Tim,",
      "",
      `I'd like you to meet ${friend}. I'll let you two take it from here.`,
      "",
      "My best,",
      "Marcus Feld - Bridge builder",
    );
    const { introducer, introduced } = detectIntroduction(text);
    expect(introducer?.name).toBe("Marcus Feld");
    expect(introduced.map(({ name }) => name).toSorted()).toEqual([friend, "Tim"].toSorted());
  },
);

test("two who are greeted with a stroke between them are two", () => {
  const found = detectIntroduction(makeText("Hannah/Tim – you two have to meet each other."));
  expect(found.introduced.map(({ name }) => name)).toEqual(["Hannah", "Tim"]);
});

test("who is written as me is nobody else", () => {
  const found = detectIntroduction(
    makeText("From: Marcus <marcus@feld.example>", "To: me, hannah@acme.example", "", introducing),
  );
  expect(found.introduced.map(({ email }) => email)).toContain("hannah@acme.example");
  expect(found.introduced.map(({ name }) => name)).not.toContain("me");
});

test("who is named together with somebody is introduced, too", () => {
  const text =
    "Tim — introducing Hannah (category lead) and Jens (finance). They run it. Copying them.";
  const { introduced } = detectIntroduction(makeText("Subject: Intro: platform team", "", text));
  expect(introduced.map(({ name }) => name).toSorted()).toEqual(["Hannah", "Jens", "Tim"]);
});

test("of two in the subject the one without an address is introduced, too", () => {
  const text = "Hi Tim,\n\nI met with Hannah Weiss last week. I thought you two should connect.";
  const fields = { cc: [], subject: "Introduction: Hannah Weiss (Acme) <> Tim Okafor" };
  const { introduced } = detectIntroduction(makeMessage(text, fields));
  expect(introduced.map(({ name }) => name)).toEqual(["Tim Okafor", "Hannah Weiss"]);
});

test.each([
  "Os presento porque creo que tenéis mucho de qué hablar.",
  "Je vous présente parce que vous travaillez sur les mêmes sujets.",
  "Ich stelle euch kurz vor, weil ihr am selben Thema arbeitet.",
])("two who are greeted are introduced by %s", (words) => {
  expect(isIntroduction(`Hola, Tim y Hannah.\n\n${words}\n\nMarcus`)).toBe(true);
});
