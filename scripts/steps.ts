import { run, seconds } from "./tools.ts";

export type Step = { name: string; command: readonly string[] };

/** Format, lint, types and dead code, cheapest first. */
export const checks: readonly Step[] = [
  { name: "Format and lint", command: ["biome", "check", "--error-on-warnings", "."] },
  { name: "Types", command: ["tsc", "-p", "."] },
  { name: "Dead code", command: ["knip", "--no-progress"] },
];

/** Runs a step with its output shown; its name, its time and how it went stand around it. */
export async function take({ name, command }: Step, env = {}): Promise<"passed" | "failed"> {
  console.log(`\n▸ ${name}`);
  const began = performance.now();
  const { code } = await run(command, { env });
  console.log(`${code === 0 ? "✓" : "✗"} ${name} (${seconds(began)})`);
  return code === 0 ? "passed" : "failed";
}
