import { readFileSync } from "node:fs";
import path from "node:path";
import { filesIn } from "../build.ts";
import type { Files } from "../zip.ts";

/** What the extension is built from, and nothing that was built. */
const places = [
  "extension",
  "shared",
  "scripts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "wxt.config.ts",
  "wrangler.jsonc",
  "LICENSE",
];

/** The source zip's files: they build to the very bytes that were sent to the store. */
export function sourceFiles(root: string, origin: string): Files {
  const files = places.flatMap((place) => filesIn(path.join(root, place)));
  const entries = files.map((file): [string, Buffer] => [
    path.relative(root, file).replaceAll(path.sep, "/"),
    readFileSync(file),
  ]);
  return new Map([...entries, ["BUILD.md", Buffer.from(howToBuild(origin))]]);
}

function howToBuild(origin: string): string {
  return `# How to build this extension

You need Node 20 or newer, npm and the network once, for the packages of package-lock.json. They bring the very Node that the project is built with. In this folder:

\`\`\`sh
npm ci
TERTIUS_ORIGIN=${origin} npm run package
\`\`\`

The zips stand in \`.output/\` and are the same bytes as those that were sent in: \`sha256sum .output/*.zip\` compares them. Nothing in them is obfuscated; Vite minifies them.

\`extension/entrypoints/\` is where to begin reading; \`extension/capture/\` is what reads a page on a person's click.
`;
}
