import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { scoreIntroductions } from "./score-introductions.ts";
import { scorePages } from "./score-pages.ts";

// npm runs scripts in the project's folder; the paths given are meant from where the person stands.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

/** `npm run extract:score -- FOLDER…`: a folder's `cases.jsonl` says whether it holds pages or mails. */
const { mails = [], pages = [] } = Object.groupBy(process.argv.slice(2), (folder) =>
  holdsMails(folder) ? "mails" : "pages",
);
if (pages.length > 0) await scorePages(pages);
if (mails.length > 0) await scoreIntroductions(mails);

function holdsMails(folder: string): boolean {
  const [first = ""] = readFileSync(path.join(folder, "cases.jsonl"), "utf8").split("\n", 1);
  const { expected } = z
    .object({ expected: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(first));
  return "is_introduction" in expected;
}
