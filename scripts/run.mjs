// Runs a script of this folder on the project's own Node, installing what is missing first.
// This file and install.mjs run on the host's Node before anything is installed, so they use
// nothing but Node 20.
import { spawn } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { install, nodeProblem } from "./install.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const tools = path.join(root, "node_modules/.bin");
const [script = "", ...args] = process.argv.slice(2);

const problem = nodeProblem(process.versions.node) ?? install(root);
if (problem) {
  console.error(problem);
  process.exit(1);
}

const child = spawn(path.join(tools, "node"), [path.join(root, script), ...args], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, PATH: [tools, process.env.PATH].join(path.delimiter) },
});
// The terminal sends Ctrl+C to the child as well; this process must outlive it to report its end.
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => child.kill("SIGTERM"));
process.on("SIGHUP", () => child.kill("SIGHUP"));
child.on("error", ({ message }) => {
  console.error(`The script ${script} could not be started: ${message}`);
  process.exit(1);
});
child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
