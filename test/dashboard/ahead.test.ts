import { computed } from "@preact/signals-core";
import { expect, test, vi } from "vitest";
import { reckonAhead } from "../../dashboard/ahead.ts";
import { makeRecord } from "../make.ts";
import { makeOpen } from "./make-open.ts";

test("what Today lists is reckoned while nobody waits, and is only read then", () => {
  const { open, reckoned, run } = makeWatched();
  reckonAhead(open, run);
  expect(reckoned).toHaveBeenCalledTimes(0);
  run.due();
  expect(reckoned).toHaveBeenCalledTimes(1);
  expect(open.owed.value).toEqual([]);
  expect(reckoned).toHaveBeenCalledTimes(1);
});

test("what is stopped reckons nothing any more", () => {
  const { open, reckoned, run } = makeWatched();
  reckonAhead(open, run)();
  run.due();
  expect(reckoned).not.toHaveBeenCalled();
});

/** A program whose list of what is owed tells when it is reckoned, and a clock moved by hand. */
function makeWatched() {
  const { open } = makeOpen([{ kind: "contact", record: makeRecord("contact", {}) }]);
  const reckoned = vi.fn(() => open.owed.value);
  const waiting = new Set<() => void>();
  const after = (_ms: number, deed: () => void) => {
    waiting.add(deed);
    return () => waiting.delete(deed);
  };
  const due = () => {
    for (const deed of waiting) deed();
  };
  return { open: { ...open, owed: computed(reckoned) }, reckoned, run: { after, due } };
}
