import { globSync, readFileSync } from "node:fs";
import { parseSync } from "vite";

const root = new URL("../../", import.meta.url).pathname;

export type Node = { type: string; [part: string]: unknown };
export type SourceFile = { path: string; text: string; nodes: Node[] };

/** The extension's own code, each file with all nodes of its syntax tree (ESTree, as oxc has it). */
export const sourceFiles: SourceFile[] = globSync("extension/**/*.{ts,tsx}", { cwd: root })
  .toSorted()
  .map((path) => readSource(path, readFileSync(root + path, "utf8")));

export function readSource(path: string, text: string): SourceFile {
  const { program } = parseSync(path, text, { lang: path.endsWith("x") ? "tsx" : "ts" });
  return { path, text, nodes: [...nodesIn(program)] };
}

export function* nodesIn(part: unknown): Generator<Node> {
  if (Array.isArray(part)) for (const each of part) yield* nodesIn(each);
  if (!isNode(part)) return;
  yield part;
  for (const each of Object.values(part)) yield* nodesIn(each);
}

export function isNode(part: unknown): part is Node {
  return typeof part === "object" && part !== null && "type" in part;
}
