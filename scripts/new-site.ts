import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { groups, siteAt } from "../extension/capture/groups.ts";
import { type NewSite, siteFiles, withHost, withSite } from "./site-templates.ts";
import { begin, root, run, Trouble } from "./tools.ts";

begin();

const [name = "", host = `${name}.com`, group = smallestGroup()] = process.argv.slice(2);
const site: NewSite = { name, host, group };
const problem = problemOf(site);
if (problem !== undefined) throw new Trouble(problem);

const files = siteFiles(site);
for (const [file, text] of files) write(file, text);
const registry = ["extension/capture/groups.ts", "extension/capture/sites.ts"] as const;
write(registry[0], withHost(read(registry[0]), site));
write(registry[1], withSite(read(registry[1]), site));
await run(["biome", "check", "--write", ...registry], { output: "kept" });

console.log(`Made ${[...files.keys()].join("\n     ")}
and a line in ${registry.join(" and ")}, in the group ${group}.

Next: fill in the eight pages and what each gives in cases.json, then the extractor, until this passes:
  npx vitest run --project unit test/extension/capture/sites.test.ts test/scripts/recipes.test.ts`);

/** Why the site cannot be added, in a sentence that says what to do. */
function problemOf({ name, host, group }: NewSite): string | undefined {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    return `“${name}” cannot be a site's name. Usage: npm run new:site NAME [HOST] [GROUP], the name in lower case with hyphens, such as stack-overflow.`;
  if (existsSync(path.join(root, `extension/capture/sites/${name}.ts`)))
    return `There is a site ${name} already: extension/capture/sites/${name}.ts.`;
  if (!/^\.?[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) || host.startsWith("www."))
    return `“${host}” cannot be a host. Write it in lower case and without www., such as example.org, or .example.org for all hosts below it too; other scripts in punycode.`;
  const taken = siteAt(`https://${host.replace(/^\./, "")}/`);
  if (taken !== undefined) return `${host} is read by the site ${taken.name} already.`;
  if (!(group in groups) || group === "talk")
    return `There is no group ${group}. The groups are ${Object.keys(groups).join(", ")}; extension/capture/groups.ts says what a group is.`;
  return undefined;
}

/** Each group is a script of bounded size; the shortest has the most room. That of talk is a part of another's site. */
function smallestGroup(): string {
  const { talk: _, ...open } = groups;
  const bySize = Object.entries(open).toSorted(
    ([, left], [, right]) => Object.keys(left).length - Object.keys(right).length,
  );
  return bySize[0]?.[0] ?? "";
}

function read(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}
