import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { asShipped, filesIn } from "./build.ts";
import { production } from "./settings.ts";
import { take } from "./steps.ts";
import { storePages } from "./store/pages.ts";
import { sourceFiles } from "./store/sources.ts";
import { begin, root } from "./tools.ts";
import { type Files, zip } from "./zip.ts";

begin();

const origin = process.env.TERTIUS_ORIGIN ?? production().origin;
console.log(`These packages talk to ${origin} (TERTIUS_ORIGIN, or ORIGIN in wrangler.jsonc).`);

const output = path.join(root, ".output");
const steps = [
  { name: "Build for Chrome and Edge", command: ["wxt", "build", "--browser", "chrome"] },
  { name: "Build for Firefox", command: ["wxt", "build", "--browser", "firefox"] },
  {
    name: "Mozilla's linter",
    command: ["web-ext", "lint", "--source-dir", `${output}/firefox-mv3`, "--boring"],
  },
];
for (const step of steps)
  if ((await take(step, { ...asShipped, TERTIUS_ORIGIN: origin })) === "failed") process.exit(1);

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")));
console.log();
keep("chrome", built("chrome"));
keep("firefox", built("firefox"));
keep("sources", sourceFiles(root, origin));
const store = path.join(output, "store");
rmSync(store, { recursive: true, force: true });
for (const [file, text] of storePages(origin)) write(path.join(store, file), text);
console.log(`What the stores ask, answered: ${store}`);

/** A build's files by their paths within it. */
function built(browser: "chrome" | "firefox"): Files {
  const folder = path.join(output, `${browser}-mv3`);
  return new Map(
    filesIn(folder).map((file) => [
      path.relative(folder, file).replaceAll(path.sep, "/"),
      readFileSync(file),
    ]),
  );
}

function keep(what: string, files: Files): void {
  const bytes = zip(files);
  const file = path.join(output, `tertius-${version}-${what}.zip`);
  write(file, bytes);
  const hash = createHash("sha256").update(bytes).digest("hex");
  console.log(`${file}  ${Math.ceil(bytes.length / 1000)} kB\n  sha256 ${hash}`);
}

function write(file: string, content: string | Buffer): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
