import { type Line, tagOf } from "./dom.ts";
import { nameIn } from "./names.ts";
import type { Place } from "./people-list.ts";
import type { Sight } from "./sight.ts";

/**
 * Names that stand in step: the same number of lines of one kind between each and the next, as where
 * name, role and mail are paragraphs one below the other.
 */
export function namesInStep(sight: Sight): { slots: Place[]; texts: Set<string> }[] {
  const found: { slots: Place[]; texts: Set<string> }[] = [];
  for (const lines of runsOfSiblings(sight.lines)) {
    for (let step = 2; step <= 4 && found.length < 20; step++) {
      for (let start = 0; start < step; start++) {
        const heads = lines.filter((_, index) => index >= start && (index - start) % step === 0);
        const named = heads.filter((each) => each.text.length <= 60 && nameIn(each.text));
        if (named.length < 3 || named.length < heads.length * 0.9) continue;
        const slots = named.map((line) => ({
          name: nameIn(line.text),
          text: line.text,
          line,
          element: line.block,
          below: lines.slice(lines.indexOf(line) + 1, lines.indexOf(line) + step),
        }));
        found.push({ slots, texts: new Set(heads.map((each) => each.text)) });
      }
    }
  }
  return found;
}

/** Stretches of lines that are each a block of one kind below one element. */
function runsOfSiblings(lines: Line[]): Line[][] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const last = runs.at(-1)?.at(-1);
    const isNext =
      last?.block.parentElement === line.block.parentElement &&
      tagOf(last.block) === tagOf(line.block) &&
      last.block !== line.block;
    if (isNext) runs.at(-1)?.push(line);
    else runs.push([line]);
  }
  return runs.filter((each) => each.length >= 6 && each.length <= 600).slice(0, 30);
}
