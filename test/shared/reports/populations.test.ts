import { expect, test } from "vitest";
import { Populations } from "#shared/reports/populations";

const least = 5;
const all = Array.from({ length: 20 }, (_, index) => `p${index}`);

test("a view of fewer than the minimum is refused", () => {
  expect(make().refuses(all.slice(0, 4))).toBe("few_people");
});

test("the same people may be asked about again, in any order", () => {
  const populations = make();
  expect(populations.refuses(all)).toBeUndefined();
  expect(populations.refuses(all.toReversed())).toBeUndefined();
  expect(populations.published).toHaveLength(1);
});

test.each([1, 2, 3, 4])("a view that leaves out %s people of another is refused", (count) => {
  const populations = make();
  populations.refuses(all);
  expect(populations.refuses(all.slice(count))).toBe("few_apart");
});

test("a view that leaves out enough is not", () => {
  const populations = make();
  populations.refuses(all);
  expect(populations.refuses(all.slice(least))).toBeUndefined();
});

test("a few whom the whole less two others leaves are not told of", () => {
  const populations = make();
  for (const people of [all, all.slice(0, 9), all.slice(9, 17)]) populations.refuses(people);
  expect(populations.published).toHaveLength(2);
});

test("what was published in earlier weeks counts", () => {
  expect(new Populations(least, [all]).refuses(all.slice(2))).toBe("few_apart");
});

function make(): Populations {
  return new Populations(least, []);
}
