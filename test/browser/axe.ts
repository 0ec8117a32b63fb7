import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "puppeteer-core";

const source = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** WCAG 2.2 AA as axe sees it: one line per violation, none when all is well. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(source, "utf8"));
  return page.evaluate(async () => {
    // A colour on its way from one theme to the other is neither's.
    const moving = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    // One in what is not drawn never ends.
    const patience = new Promise((rest) => setTimeout(rest, 2_000));
    await Promise.race([Promise.allSettled(moving.map(({ finished }) => finished)), patience]);
    const axe: typeof import("axe-core") = Reflect.get(globalThis, "axe");
    const { violations } = await axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  });
}
