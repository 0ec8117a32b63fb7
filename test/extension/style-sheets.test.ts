import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url).pathname;
const sheets = globSync("{extension/**/*,shared/*}.css", { cwd: root });

const physical = [
  /(?<![\w-])(?:[a-z]+-)*(?:left|right)(?:-[a-z]+)*\s*:/g,
  /(?<![\w-])(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)/g,
];

test.each(sheets)("%s names no side that Arabic would have to turn over", (sheet) => {
  expect(sidesIn(readFileSync(root + sheet, "utf8"))).toEqual([]);
});

test.each(["margin-left: 0", "right: 0", "border-top-left-radius: 0", "text-align: right"])(
  "%s is found out",
  (declaration) => {
    expect(sidesIn(`p { ${declaration}; }`)).not.toEqual([]);
  },
);

function sidesIn(css: string): string[] {
  const rules = css.replace(/\/\*.*?\*\//gs, "");
  return physical.flatMap((pattern) => rules.match(pattern) ?? []);
}
