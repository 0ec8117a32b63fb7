import { expect, test } from "vitest";
import {
  fit as fitness,
  hasNameShape,
  nameIn,
  sameName,
} from "../../../extension/capture/names.ts";

test.each([
  "Jane Doe",
  "Marco de Gemmis",
  "Maaike M. H. van Swieten",
  "Sławomir Sobótka",
  "Chung-En Tsai",
  "王小明",
  "김민수",
  "ليلى مثال",
  "João Paulo dos Santos",
  "Seán O’Brien",
  "Daoud al-Khatib",
  "Laura d’Angelo",
  "AbdulRahman Mithal",
])("%s has the shape of a name", (text) => {
  expect(hasNameShape(text)).toBe(true);
});

test.each([
  "Jane",
  "Institute of Examples",
  "jane doe",
  "Room 12",
  "ACM RecSys 2019",
  "Powered by GitHub Pages",
  "Write to us",
  "https://doe.example",
  "Jane Doe <script>",
])("%s has not", (text) => {
  expect(hasNameShape(text)).toBe(false);
});

test.each([
  ["Prof. Dr. Jane Doe", "Jane Doe"],
  ["Jane Doe, PhD", "Jane Doe"],
  ["Jane Doe (she/her)", "Jane Doe"],
  ["Chen Hua 陈华", "Chen Hua"],
])("%s is named %s", (text, name) => {
  expect(nameIn(text)).toBe(name);
});

test.each([
  ["jdoe", 0.8],
  ["jane.doe@uni.example", 1],
  ["doej", 0.8],
  ["info@acme.example", 0],
])("the account %s fits Jane Doe by %s", (account, share) => {
  expect(fitness(account, "Jane Doe")).toBeCloseTo(share, 0);
});

test("order, accents and initials do not make another person", () => {
  expect(sameName("José Núñez", "Nunez, Jose")).toBe(true);
  expect(sameName("J. Doe", "Jane Doe")).toBe(true);
  expect(sameName("Jane Doe", "Max Doe")).toBe(false);
});

test("of a name in two scripts side by side the one with capitals is taken", () => {
  expect(nameIn("ليلى مثال Layla Mithal")).toBe("Layla Mithal");
});
