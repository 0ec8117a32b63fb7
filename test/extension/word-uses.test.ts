import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { english, stemOf } from "./locales.ts";
import {
  isNode,
  type Node,
  nodesIn,
  readSource,
  type SourceFile,
  sourceFiles,
} from "./source-code.ts";

const manifests = ["chrome", "firefox"].map((browser) =>
  readFileSync(new URL(`../browser/manifests/${browser}.json`, import.meta.url), "utf8"),
);
const namedInManifest = manifests.flatMap((manifest) =>
  [...manifest.matchAll(/__MSG_(\w+?)__/g)].map(([, word = ""]) => word),
);

test("every message is used, in code that speaks or in the manifest", () => {
  const speaking = sourceFiles.filter(({ text }) => text.includes('words.ts"'));
  const own = sourceFiles.filter(({ path }) => path === "extension/words.ts");
  const used = new Set([...[...speaking, ...own].flatMap(literalsIn), ...namedInManifest]);
  const unused = Object.keys(english).filter((word) => !used.has(stemOf(word) ?? word));
  expect(unused).toEqual([]);
});

test("every message that the manifest names exists", () => {
  expect(namedInManifest).toContain("description");
  expect(namedInManifest.filter((word) => !(word in english))).toEqual([]);
});

test("no screen says anything but through its messages", () => {
  const bypassing = sourceFiles.flatMap((file) =>
    bareWordsIn(file).map((words) => `${file.path}: ${words}`),
  );
  expect(bypassing).toEqual([]);
});

test.each([
  ["a text between tags", "<p>Hello</p>"],
  ["a text in braces", '<p>{"Hello"}</p>'],
  ["a choice of texts", '<p>{isNew ? "Hello" : t("name")}</p>'],
  ["a template", "<p>{`Hello`}</p>"],
  ["a label for the ear", '<button aria-label="Hello" />'],
  ["a label handed to a part", '<Field clear={{ label: "Hello" }} />'],
])("%s is found out", (_, code) => {
  expect(bareWordsIn(readSource("planted.tsx", code))).toEqual(["Hello"]);
});

const spokenAttributes =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|alt|placeholder|label|legend|mistake|hint)$/;

/** What people would read or hear without it having gone through `t` or `plural`. */
function bareWordsIn({ path, nodes }: SourceFile): string[] {
  const spoken = nodes.flatMap((node) => {
    if (node.type === "JSXText") return [node];
    if (node.type === "JSXElement" || node.type === "JSXFragment") return bracesIn(node.children);
    if (node.type === "JSXAttribute") return isSpoken(node.name) ? [node.value] : [];
    if (node.type === "Property" && !path.includes("/capture/"))
      return isSpoken(node.key) ? [node.value] : [];
    return [];
  });
  return spoken.flatMap(textsOf).filter((text) => /\p{L}/u.test(text));
}

function bracesIn(children: unknown): Node[] {
  return Array.isArray(children)
    ? children.filter((child) => isNode(child) && child.type === "JSXExpressionContainer")
    : [];
}

function isSpoken(name: unknown): boolean {
  return isNode(name) && typeof name.name === "string" && spokenAttributes.test(name.name);
}

/** The texts that an expression can come to; what it calls or compares is none of them. */
function textsOf(part: unknown): string[] {
  if (!isNode(part)) return [];
  if (part.type === "JSXText" || part.type === "Literal")
    return typeof part.value === "string" ? [part.value.trim()] : [];
  if (part.type === "TemplateLiteral") return quasisOf(part).map((text) => text.trim());
  const branches = [part.expression, part.consequent, part.alternate, part.left, part.right];
  const isChoice = ["JSXExpressionContainer", "ConditionalExpression", "LogicalExpression"];
  return isChoice.includes(part.type) ? branches.flatMap(textsOf) : [];
}

function literalsIn({ nodes }: SourceFile): string[] {
  return nodes.flatMap(({ type, value }) =>
    type === "Literal" && typeof value === "string" ? [value] : [],
  );
}

function quasisOf(template: Node): string[] {
  return [...nodesIn(template.quasis)].flatMap(({ value }) =>
    typeof value === "object" && value !== null && "cooked" in value ? [String(value.cooked)] : [],
  );
}
