import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Kind, kinds, type RecordOf } from "#shared/kinds";
import { bucketOf, mayDelete, mayPut, type World } from "#shared/visibility";
import { type Group, groups } from "../../extension/capture/groups.ts";
import { sites, sitesByGroup } from "../../extension/capture/sites.ts";
import { makeRecord } from "../make.ts";

/** CONTRIBUTING.md, "Add a kind of record": its steps, for every kind there is. */
const names = Object.keys(kinds) as Kind[];
const stands: Partial<{ [K in Kind]: RecordOf<K> }> = {
  introduction: makeRecord("introduction"),
  agreement: makeRecord("agreement"),
  check_in: makeRecord("check_in"),
  mentorship: makeRecord("mentorship"),
};
const world: World = {
  find: (kind) => stands[kind],
  isMentor: () => true,
  isSignedByAnother: () => false,
  isPaired: () => true,
};
const stranger = { userId: "stranger", roles: ["mentee", "mentor"] as const };

test.each(names)("%s: the sample is a record of that kind", (kind) => {
  expect(kinds[kind].safeParse(makeRecord(kind)).success).toBe(true);
});

test.each(names)("%s: its rule says where it lives", (kind) => {
  const bucket = bucketOf(kind, makeRecord(kind), world);
  expect(bucket).toMatch(/^(owner|pair|mentorship):.+|^program$|^leads$/);
});

test.each(names)("%s: a stranger neither writes nor deletes one of another person", (kind) => {
  const record = makeRecord(kind);
  expect(mayPut(kind, stranger, record, world)).toBe(false);
  expect(mayDelete(kind, stranger, record, world)).toBe(false);
});

test.each(names)("%s: ARCHITECTURE.md lists it", (kind) => {
  expect(readFileSync("ARCHITECTURE.md", "utf8")).toContain(`\`${kind}\``);
});

test.each(names)("%s: words without a bound are refused", (kind) => {
  const sample: Record<string, unknown> = makeRecord(kind);
  const texts = Object.keys(sample).filter((field) => typeof sample[field] === "string");
  const flooded = texts.filter(
    (field) => kinds[kind].safeParse({ ...sample, [field]: "x".repeat(70_000) }).success,
  );
  expect(flooded).toEqual([]);
});

/** CONTRIBUTING.md, "Add a site": its steps, for every site in the registry. */
test.each(sites)("$name: its extractor stands in a file of its name", ({ name, version }) => {
  expect(existsSync(`extension/capture/sites/${name}.ts`)).toBe(true);
  expect(version).toBeGreaterThan(0);
});

test.each(Object.values(groups).flatMap(Object.entries))(
  "%s: its hosts are plain, lower-case names",
  (_, hosts: readonly string[]) => {
    expect(hosts.filter((host) => !/^\.?[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host))).toEqual([]);
    expect(hosts.filter((host) => host.startsWith("www."))).toEqual([]);
  },
);

test.each(Object.keys(groups) as Group[])(
  "%s: its script holds the sites of its table",
  (group) => {
    const names = sitesByGroup[group].map(({ name }) => name);
    expect(names.toSorted()).toEqual(Object.keys(groups[group]).toSorted());
    const script = readFileSync(`extension/entrypoints/capture-${group}.ts`, "utf8");
    expect(script).toContain(`captureSite(${group}Sites, ${group}Hosts)`);
  },
);

test.each(sites)("$name: it has a fixture of each of the eight kinds", ({ name }) => {
  const pages = fixturesOf(name);
  const missing = Object.entries(fixtureKinds).filter(([, isOfKind]) => !pages.some(isOfKind));
  expect(missing.map(([kind]) => kind)).toEqual([]);
});

test.each(sites)("$name: each fixture says how it was made, and is read by a case", ({ name }) => {
  const pages = fixturesOf(name);
  expect(pages.filter(({ html }) => !/^<!-- (?!Fill in)[^>]{19,}-->/.test(html))).toEqual([]);
  const cases = readFileSync(`test/fixtures/capture/sites/${name}/cases.json`, "utf8");
  const idle = pages.filter(({ file }) => !cases.includes(`"file": "${file}"`));
  expect(idle.map(({ file }) => file)).toEqual([]);
});

test("every extractor is in the registry", () => {
  const files = readdirSync("extension/capture/sites").map((file) => file.replace(/\.ts$/, ""));
  expect(files.toSorted()).toEqual(sites.map(({ name }) => name).toSorted());
});

type Fixture = { file: string; html: string };

function fixturesOf(name: string): Fixture[] {
  const folder = `test/fixtures/capture/sites/${name}`;
  const pages = readdirSync(folder).filter((file) => file.endsWith(".html"));
  return pages.map((file) => ({ file, html: readFileSync(`${folder}/${file}`, "utf8") }));
}

/** A fixture's name begins with its kind; a page in another language may bear that one's name. */
const fixtureKinds: Record<string, (fixture: Fixture) => boolean> = {
  "signed in": ({ file }) => file.startsWith("signed-in"),
  "signed out": ({ file }) => file.startsWith("signed-out"),
  partial: ({ file }) => file.startsWith("partial"),
  "another locale": ({ html }) => /<html[^>]* lang="(?!en|ar|he|fa|ur)/.test(html),
  "right to left": ({ file, html }) =>
    file.startsWith("right-to-left") && /<html[^>]* (lang="(ar|he|fa|ur)|dir="rtl")/.test(html),
  "stale single-page state": ({ file }) => file.startsWith("stale"),
  poisoned: ({ file }) => file.startsWith("poisoned"),
  empty: ({ file }) => file.startsWith("empty"),
};
