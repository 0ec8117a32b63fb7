import { buildStale } from "../../scripts/build.ts";

/** Browser tests drive what is built, so nothing stale may stand there. */
export async function setup(): Promise<void> {
  await buildStale();
}
