import { expect, test } from "vitest";
import { calm } from "../../../extension/capture/calm.ts";

test.each([
  ["JANE DOE", "Jane Doe"],
  ["JANE MCDONALD", "Jane McDonald"],
  ["ANNE-MARIE O'NEILL", "Anne-Marie O'Neill"],
  ["MARIA DE LA CRUZ", "Maria de la Cruz"],
  ["JD SMITH", "JD Smith"],
  ["MD. ALAMGIR HOSSAIN", "Md. Alamgir Hossain"],
])("%s is written %s", (loud, calmed) => {
  expect(calm(loud, [], "en")).toBe(calmed);
});

test("a name with a small letter of its own stays as it is", () => {
  expect(calm("Jean DUPONT", [], "fr")).toBe("Jean DUPONT");
});

test("a script without small letters stays as it is", () => {
  expect(calm("山田 太郎", [], "ja")).toBe("山田 太郎");
});

test("the page's own spelling elsewhere is the better one", () => {
  expect(calm("SARAH MACLEOD", ["About Sarah MacLeod and her work"], "en")).toBe("Sarah MacLeod");
});

test("in Turkish the small letter of I has no dot", () => {
  expect(calm("AYŞE YILDIZ", [], "tr")).toBe("Ayşe Yıldız");
});

test("a dotted capital tells of Turkish where the page names no language", () => {
  expect(calm("ELİF ÇINAR", [], "")).toBe("Elif Çınar");
});
