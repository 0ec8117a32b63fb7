import { describe, expect, test } from "vitest";
import { detectIntroduction } from "#shared/detection/introductions";
import { messageFromText } from "#shared/detection/message";
import { makeMessage, makeText } from "./make.ts";

function judge(text: string) {
  return detectIntroduction(makeMessage(text, { cc: [] }));
}

describe("who is copied so that the two can deal with each other is introduced", () => {
  test.each([
    "The answer is yes. I'm copying Jonas so you can coordinate w him.",
    "I called Jonas Adler, who knows of you. I'm copying Jonas so you can contact him directly.",
    "Ich nehme Jonas Adler in Kopie, damit ihr euch direkt abstimmen könnt.",
    "Je mets en copie Jonas Adler pour que vous puissiez échanger directement.",
    "Copio a Jonas Adler para que podáis hablar directamente.",
    "Copio o Jonas Adler para que vocês possam conversar.",
  ])("%s", (text) => {
    const found = judge(`Tim,\n\n${text}\n\nMarcus`);
    expect(found.isIntroduction).toBe(true);
    expect(found.introduced.map(({ name }) => name).join()).toContain("Jonas");
  });
});

describe("who is copied because they know or want to speak is introduced", () => {
  test.each([
    "Jonas Adler at the harbour has done work on this. I am copying him on this mail.",
    "Jonas Adler is interested in speaking with you about kilns. I'm ccing Jonas on this mail.",
    "I have copied Jonas Adler to consider what you describe.",
    "I am copying Jonas Adler here. He may be able to point you in the right direction.",
    "I am copying HBR Director Jonas Adler and Mia Kern on this mail. One of them will contact you.",
  ])("%s", (text) => {
    const found = judge(`Tim,\n\n${text}\n\nMarcus`);
    expect(found.isIntroduction).toBe(true);
    expect(found.introduced.map(({ name }) => name).join()).toContain("Jonas");
  });
});

test("who is copied for information is not", () => {
  const text = "Tim,\n\nThe report is out. I'm copying Jonas so you can both see it.\n\nMarcus";
  expect(judge(text).isIntroduction).toBe(false);
});

test("a pronoun stands for the one person of the sentence before", () => {
  const text =
    "Thanks for reaching out, Tim. Jonas Adler has agreed to coordinate our part. I have copied him so that you two have a contact.";
  expect(judge(text).introduced.map(({ name }) => name)).toContain("Jonas Adler");
});

test("a pronoun that lets somebody know of a problem introduces nobody", () => {
  const text = "Jonas wrote that driver. I've copied him to let him know of the problem.\n\nMarcus";
  expect(judge(text).isIntroduction).toBe(false);
});

test("one who is copied and told of the reader, for minutes of their time, is introduced", () => {
  const text =
    "Of course! Looping in Sarah (cc'd), who leads our recruiting. Sarah, Alex is a junior at Example College and would love 15 minutes with you.\n\nMarcus";
  const alex = { name: "", email: "alex@helio.example" };
  const found = detectIntroduction(makeMessage(text, { to: [alex], cc: [] }));
  expect(found.isIntroduction).toBe(true);
  expect(found.introduced.map(({ name }) => name)).toEqual(["Alex", "Sarah"]);
});

test("strangers who have not met each other are not being introduced", () => {
  const text = "Dear, I know we have not meet each other before, but I have a sum to share.";
  expect(judge(text).isIntroduction).toBe(false);
});

test("a company that somebody could be introduced to is no person", () => {
  const text =
    "Hey,\n\nI wanted to make an introduction to a company that fits your portfolio. Happy to make the intro if you're interested.\n\nMarcus";
  expect(detectIntroduction(makeText(text)).isIntroduction).toBe(false);
});

describe("header lines as offices write them", () => {
  const people = (head: string) => {
    const { from, to } = messageFromText(`${head}\n\nHello.`);
    return { from: from?.name, to: to.map(({ name, email }) => name || email) };
  };

  test("a family name before the given name and an initial is one person's", () => {
    expect(people("From: Moll, Sabine D\nTo: Adler, Glyn T")).toEqual({
      from: "Sabine D Moll",
      to: ["Glyn T Adler"],
    });
  });

  test("a mark in square brackets is none of a name", () => {
    const { from } = people("From: Moll, Sabine (EXAMPLE/OFFICE) [E]\nTo: H");
    expect(from).toBe("Sabine Moll");
  });

  test("where people are parted by semicolons, a comma parts nobody", () => {
    const { to } = people("From: H\nTo: Adler, Paul F; Moll, Sabine (Mexico City)");
    expect(to).toEqual(["Paul F Adler", "Sabine Moll"]);
  });

  test("quotes around an address are none of it", () => {
    expect(people("From: H\nTo: 'moll@acme.example'; 'adler").to).toEqual([
      "moll@acme.example",
      "adler",
    ]);
  });

  test("a list of attached files is no text, however many lines it has", () => {
    const head = "From: H\nSubject: Fw:\nAttachments: Letter.pdf; Bio.pdf; CV\nJuly 2009.pdf";
    expect(messageFromText(`${head}\n\nHello.`).text.trim()).toBe("Hello.");
  });
});
