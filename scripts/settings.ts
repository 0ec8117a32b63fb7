import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./tools.ts";

export const placeholders = {
  origin: "https://tertius.example",
  database: "00000000-0000-0000-0000-000000000000",
} as const;

/** What wrangler.jsonc says of production; its comments keep it from being plain JSON. */
export function production(): { origin: string; database: string } {
  const [top = ""] = readFileSync(path.join(root, "wrangler.jsonc"), "utf8").split('"env"');
  const textAt = (key: string) => new RegExp(`"${key}":\\s*"([^"]+)"`).exec(top)?.[1] ?? "";
  return { origin: textAt("ORIGIN"), database: textAt("database_id") };
}
