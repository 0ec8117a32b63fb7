import { readFileSync } from "node:fs";
import { filesIn } from "./extract/files.ts";
import { lineFor } from "./extract/lines.ts";

// npm runs scripts in the project's folder; the paths given are meant from where the person stands.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

const { paths, url, self } = optionsFrom(process.argv.slice(2));
if (paths.length === 0) {
  console.error("Usage: npm run --silent extract -- FILE|FOLDER… [--url URL] [--self ADDRESS]");
  process.exitCode = 2;
}

for (const file of paths.flatMap(filesIn)) {
  const line = await lineFor(file, { url, self, read: () => readFileSync(file) });
  if ("error" in line) process.exitCode = 1;
  await write(`${JSON.stringify(line)}\n`);
}

function optionsFrom(args: string[]) {
  const options = { paths: [] as string[], url: "", self: "" };
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? "";
    if (arg === "--url" || arg === "--self") {
      options[arg === "--url" ? "url" : "self"] = args[index + 1] ?? "";
      index++;
    } else if (arg !== "--") options.paths.push(arg);
  }
  return options;
}

function write(text: string): Promise<void> {
  return new Promise((done) => {
    process.stdout.write(text, () => done());
  });
}
