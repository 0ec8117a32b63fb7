import { describe, expect, test } from "vitest";
import { partsOfMail } from "#shared/detection/mail-parts";

const outlookBlock = [
  "From: Ada <ada@x.example>",
  "Sent: Monday",
  "To: Tim",
  "Subject: Hi",
  "",
  "old",
];

describe("quoted history is told from the newest words", () => {
  test.each([
    ["Gmail", "On Mon, Mar 2, 2026 at 10:00 AM Ada <ada@x.example> wrote:\n> old"],
    [
      "Gmail, wrapped",
      "On Mon, Mar 2, 2026 at 10:00 AM Ada Long Name\n<ada@x.example> wrote:\n> old",
    ],
    ["Spanish", "El lun, 2 mar 2026 a las 10:00, Ada (<ada@x.example>) escribió:\n> old"],
    ["German", "Am Mo., 2. März 2026 um 10:00 Uhr schrieb Ada <ada@x.example>:\n> old"],
    ["French", "Le lun. 2 mars 2026 à 10:00, Ada <ada@x.example> a écrit :\n> old"],
    ["Portuguese", "Em seg., 2 de mar. de 2026 às 10:00, Ada <ada@x.example> escreveu:\n> old"],
    ["Hindi", "सोम, 2 मार्च 2026 को 10:00 am बजे को Ada <ada@x.example> ने लिखा:\n> old"],
    ["Outlook", outlookBlock.join("\n")],
    ["Outlook, German", "Von: Ada <a@x.example>\nGesendet: Montag\nAn: Tim\nBetreff: Hi\n\nold"],
    ["Outlook, Spanish", "De: Ada <a@x.example>\nEnviado el: lunes\nPara: Tim\nAsunto: Hi\n\nold"],
    ["Outlook, French", "De : Ada <a@x.example>\nEnvoyé : lundi\nÀ : Tim\nObjet : Hi\n\nold"],
    ["a rule", `${"_".repeat(32)}\n${outlookBlock.join("\n")}`],
    ["Original Message", `-----Original Message-----\n${outlookBlock.join("\n")}`],
    ["marks alone", "> old\n> older"],
  ])("%s", (_, history) => {
    const parts = partsOfMail(`new\n\n${history}`, false);
    expect(parts).toMatchObject({ newest: "new", forwarded: null });
    expect(parts.quoted).toContain("old");
  });
});

test("answers between quoted lines stay", () => {
  const text = "On Monday, Ada <ada@x.example> wrote:\n> one?\nyes\n> two?\nno";
  expect(partsOfMail(text, false).newest).toBe("yes\nno");
});

test("a signature begins at two dashes", () => {
  expect(partsOfMail("new\n-- \nHugo\nPartner", false)).toMatchObject({
    newest: "new",
    signature: "-- \nHugo\nPartner",
  });
});

test("what a program adds is a signature", () => {
  expect(partsOfMail("neu\n\nVon meinem iPhone gesendet", false).newest).toBe("neu");
});

describe("a forwarded message comes with its own header lines", () => {
  test.each([
    ["Gmail", "---------- Forwarded message ---------\n"],
    ["Gmail, French", "---------- Message transféré ---------\n"],
    ["Apple", "Begin forwarded message:\n\n"],
    ["Apple, German", "Anfang der weitergeleiteten Nachricht:\n\n"],
    ["Outlook", ""],
  ])("%s", (_, line) => {
    const parts = partsOfMail(`fyi\n\n${line}${outlookBlock.join("\n")}`, true);
    expect(parts.newest).toBe("fyi");
    expect(parts.forwarded).toMatchObject({ headers: { from: "Ada <ada@x.example>" } });
    expect(parts.forwarded?.text.trim()).toBe("old");
  });
});

test("header lines in a language nobody reads here begin what is quoted", () => {
  const head = "Van: Ana Moll <ana@moll.example>\nVerzonden: maandag 2 maart 2026 10:05\nAan: Tim";
  const { newest, quoted } = partsOfMail(
    `Thanks!\n\n${head}\nOnderwerp: vraag\n\nOlder words`,
    false,
  );
  expect(newest).toBe("Thanks!");
  expect(quoted).toContain("Older words");
});

test("a list of addresses is no header of an older message", () => {
  const list = "Hana: hana@x.example\nOmar: omar@x.example\nIda: ida@x.example";
  expect(partsOfMail(list, false).newest).toBe(list);
});
