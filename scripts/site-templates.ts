/** A site to be added: its name, its host, and the group whose script will hold it. */
export type NewSite = { name: string; host: string; group: string };

/** The extractor, the eight fixtures and their cases, by path; each case fails until it is filled. */
export function siteFiles(site: NewSite): Map<string, string> {
  const folder = `test/fixtures/capture/sites/${site.name}`;
  const cases = fixtures.map(({ kind }) => ({
    file: `${kind}.html`,
    url: `https://${site.host.replace(/^\./, "www.")}/someone`,
    made: "Fill in how the page was made.",
    expected: ["Fill in the people that the page gives, field by field."],
  }));
  return new Map([
    [`extension/capture/sites/${site.name}.ts`, extractor(site)],
    [`${folder}/cases.json`, `${JSON.stringify(cases, null, 2)}\n`],
    ...fixtures.map((fixture): [string, string] => [
      `${folder}/${fixture.kind}.html`,
      stub(fixture),
    ]),
  ]);
}

/** `groups.ts` with the site's host in its group. */
export function withHost(groups: string, { name, host, group }: NewSite): string {
  return groups.replace(
    `export const ${group}Hosts = {`,
    `export const ${group}Hosts = {\n  "${name}": ["${host}"],`,
  );
}

/** `sites.ts` with the site in the list of its group. */
export function withSite(sites: string, { name, group }: NewSite): string {
  const extractor = identifier(name);
  const list = new RegExp(`(${group}Sites: readonly Site\\[\\] = \\[)`);
  return `import { ${extractor} } from "./sites/${name}.ts";\n${sites.replace(list, `$1${extractor}, `)}`;
}

function identifier(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function extractor({ name, host }: NewSite): string {
  return `import { parseUrl } from "../addresses.ts";
import { nobody, type Site } from "../site.ts";

/** A person's profile on ${host}; every other page there is nobody. */
export const ${identifier(name)}: Site = {
  name: "${name}",
  version: 1,
  read(reading) {
    const { pathname = "" } = parseUrl(reading.url) ?? {};
    if (!/^\\/[\\w.-]+\\/?$/.test(pathname)) return nobody;
    // The generic reading is as good, until a fixture shows what it misses.
    return undefined;
  },
};
`;
}

type Fixture = { kind: string; shows: string; html: string };

const fixtures: readonly Fixture[] = [
  {
    kind: "signed-in",
    shows: "a profile as a member sees it, with the reader's own name above",
    html: '<html lang="en">',
  },
  { kind: "signed-out", shows: "the same profile as a stranger sees it", html: '<html lang="en">' },
  { kind: "partial", shows: "a profile with little more than a name", html: '<html lang="en">' },
  { kind: "another-locale", shows: "a profile in another language", html: '<html lang="de">' },
  {
    kind: "right-to-left",
    shows: "a profile in Arabic or Hebrew",
    html: '<html lang="ar" dir="rtl">',
  },
  {
    kind: "stale",
    shows: "a profile whose head or data are still those of the page before",
    html: '<html lang="en">',
  },
  {
    kind: "poisoned",
    shows: "script in a name, bidi overrides, a javascript: link",
    html: '<html lang="en">',
  },
  {
    kind: "empty",
    shows: "the page before anything is drawn, or one about nobody",
    html: '<html lang="en">',
  },
];

function stub({ shows, html }: Fixture): string {
  return `<!-- Fill in how this page was made. It shows ${shows}. -->
<!doctype html>${html}<head><title>Fill in</title></head><body></body></html>
`;
}
