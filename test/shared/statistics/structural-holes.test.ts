import { describe, expect, test } from "vitest";
import { constraint, effectiveSize, type Tie } from "#shared/statistics/structural-holes";

/** The network of Everett and Borgatti's "Unpacking Burt's constraint measure" (2020), figure 1. */
const plain = makeTies("AB AF AG AE EG FG BG BD DG GC");
const weighted = makeTies("AB2 AF3 AG5 AE2 EG8 FG3 BG4 BD1 DG3 GC10");

describe("a network whose values are published", () => {
  test("leaves G much room, A less, and C none", () => {
    expect(constraint(plain, "G")).toBeCloseTo(0.4, 3);
    expect(constraint(plain, "A")).toBeCloseTo(0.595, 3);
    expect(constraint(plain, "C")).toBeCloseTo(1, 3);
  });

  test("has 4.67 contacts of G that are not redundant", () => {
    expect(effectiveSize(plain, "G")).toBeCloseTo(4.67, 2);
    expect(effectiveSize(plain, "A")).toBeCloseTo(2.5, 2);
    expect(effectiveSize(plain, "C")).toBeCloseTo(1, 2);
  });

  test("changes with the strength of its ties as published", () => {
    expect(constraint(weighted, "G")).toBeCloseTo(0.299, 3);
    expect(constraint(weighted, "A")).toBeCloseTo(0.795, 3);
    expect(effectiveSize(weighted, "G")).toBeCloseTo(5.47, 2);
    expect(effectiveSize(weighted, "A")).toBeCloseTo(2.47, 2);
  });
});

test("n contacts who don't know each other constrain by 1/n and are all of use", () => {
  const star = makeTies("AB AC AD AE");
  expect(constraint(star, "A")).toBeCloseTo(1 / 4, 12);
  expect(effectiveSize(star, "A")).toBe(4);
});

test("nobody has neither", () => {
  expect(constraint(plain, "Z")).toBeUndefined();
  expect(effectiveSize(plain, "Z")).toBe(0);
});

test("a tie said in both directions, or with oneself, changes nothing", () => {
  const twice = [
    ...plain,
    ...plain.map(({ from, to, strength }) => ({ from: to, to: from, strength })),
  ];
  expect(constraint(twice, "G")).toBeCloseTo(constraint(plain, "G") ?? 0, 12);
  expect(constraint([...plain, { from: "G", to: "G", strength: 9 }], "G")).toBe(
    constraint(plain, "G"),
  );
});

function makeTies(text: string): Tie[] {
  return text.split(" ").map(([from = "", to = "", ...strength]) => ({
    from,
    to,
    strength: Number(strength.join("") || 1),
  }));
}
