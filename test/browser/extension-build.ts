import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { asShipped } from "../../scripts/build.ts";

const root = new URL("../..", import.meta.url).pathname;

/** Builds the extension for a server of its own into a folder that the test throws away. */
export async function buildExtension(
  browser: "chrome" | "firefox",
  origin: string,
  into: string,
  from = root,
): Promise<string> {
  await promisify(execFile)(
    process.execPath,
    [join(root, "node_modules/wxt/bin/wxt.mjs"), "build", "--browser", browser],
    {
      cwd: from,
      env: { ...process.env, ...asShipped, TERTIUS_ORIGIN: origin, TERTIUS_OUTPUT: into },
    },
  );
  return join(into, `${browser}-mv3`);
}
