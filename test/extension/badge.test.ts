import { expect, test } from "vitest";
import { badgeOf, savedAt } from "../../extension/badge.ts";
import { makeRecord } from "../make.ts";

test.each([
  [{ state: "synced", waiting: 0, refused: 0 }, 0, ""],
  [{ state: "offline", waiting: 3, refused: 0 }, 0, "3"],
  [{ state: "offline", waiting: 300, refused: 0 }, 0, "99+"],
  [{ state: "offline", waiting: 3, refused: 0 }, 2, "2"],
  [{ state: "synced", waiting: 0, refused: 1 }, 2, "!"],
  [{ state: "signed_out", waiting: 2, refused: 0 }, 0, "!"],
] as const)("the toolbar button shows %j with %d due as %j", (report, due, text) => {
  expect(badgeOf(report, due).text).toBe(text);
});

const amara = makeRecord("contact", {
  fullName: "Amara Okafor",
  links: [{ url: "https://www.linkedin.com/in/amara-okafor", service: null }],
  sourceUrl: "https://people.example.edu/amara",
});

test.each([
  "https://de.linkedin.com/in/Amara-Okafor/?trk=feed",
  "https://people.example.edu/amara#teaching",
])("the page %s is known to be about somebody saved", (url) => {
  expect(savedAt(url, [amara])?.fullName).toBe("Amara Okafor");
});

test.each(["https://people.example.edu/", "https://linkedin.com.example.org/in/amara-okafor", ""])(
  "the page %s is about nobody known",
  (url) => {
    expect(savedAt(url, [amara])).toBeUndefined();
  },
);
