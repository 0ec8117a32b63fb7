import { cp, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { makeFolder } from "../browsers.ts";
import { buildExtension } from "../extension-build.ts";

/** A bug that the proof must catch: what it says instead of a line, and how that comes to light. */
export type Plant = { name: string; file: string; line: string; bug: string; shows: RegExp };

export const plants: readonly Plant[] = [
  {
    name: "Saved is said before it is stored",
    file: "extension/popup/save-model.ts",
    line: "await book.keep([...gone, ...deed.wishes]);",
    bug: "setTimeout(() => void book.keep([...gone, ...deed.wishes]), 400);",
    shows: /is lost/,
  },
  {
    name: "the outbox is forgotten when its database is opened",
    file: "shared/replica/indexed-db.ts",
    line: 'if ((await database.get("meta", "replica")) === undefined)',
    bug: 'await database.clear("waiting"); if ((await database.get("meta", "replica")) === undefined)',
    shows: /is lost/,
  },
  {
    name: "what waited before connecting is adopted at every run",
    file: "extension/adopting.ts",
    line: "await parked.remove(key);",
    bug: `await parked.remove(key);
      await parked.add(wishes.map((wish) => ({ ...wish, record: { ...wish.record,
        id: wish.record.id.replace(/.$/, (digit) => ((parseInt(digit, 16) + 1) % 16).toString(16)) } })));`,
    shows: /^person\S+ is there \d+ times/m,
  },
];

/** Builds the extension from a copy of its sources with the bug in it. */
export async function buildPlanted(
  { file, line, bug }: Plant,
  ...[browser, origin, into]: Parameters<typeof buildExtension>
): Promise<string> {
  const copy = await makeFolder();
  for (const each of sources)
    await cp(path.join(root, each), path.join(copy.path, each), { recursive: true });
  await symlink(path.join(root, "node_modules"), path.join(copy.path, "node_modules"));
  const source = await readFile(path.join(copy.path, file), "utf8");
  if (!source.includes(line)) throw new Error(`${file} no longer says: ${line}`);
  await writeFile(path.join(copy.path, file), source.replace(line, bug));
  const built = await buildExtension(browser, origin, into, copy.path);
  await copy.remove();
  return built;
}

/** What the build of the extension reads; `scripts` holds a part of its configuration. */
const sources = [
  ...["extension", "shared", "scripts"],
  ...["package.json", "tsconfig.json", "wxt.config.ts"],
];
const root = new URL("../../..", import.meta.url).pathname;
