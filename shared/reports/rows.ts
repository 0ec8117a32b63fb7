/** Boxes in order, each with a whole factor that is not zero. */
export type Row = { boxes: Int32Array; factors: Float64Array };

/** Far below the whole numbers that are exact, and far above what sums of boxes come to. */
const largest = 2 ** 24;

export function rowOf(boxes: readonly number[]): Row {
  const sorted = Int32Array.from(new Set(boxes)).sort();
  return { boxes: sorted, factors: new Float64Array(sorted.length).fill(1) };
}

/** The row with its pivot taken out; the row itself where it has none. */
export function without(row: Row, fresh: Row, pivot: number): Row {
  const [factor, solved] = [factorOf(row, pivot), factorOf(fresh, pivot)];
  if (factor === 0) return row;
  const common = commonDivisor(factor, solved);
  const [of, less] = [solved / common, factor / common];
  const { boxes, factors } = roomFor(row.boxes.length + fresh.boxes.length);
  let [length, own, other] = [0, 0, 0];
  while (own < row.boxes.length || other < fresh.boxes.length) {
    const box = Math.min(row.boxes[own] ?? after, fresh.boxes[other] ?? after);
    const mine = row.boxes[own] === box ? (row.factors[own++] ?? 0) : 0;
    const theirs = fresh.boxes[other] === box ? (fresh.factors[other++] ?? 0) : 0;
    const sum = of * mine - less * theirs;
    if (sum === 0) continue;
    boxes[length] = box;
    factors[length++] = sum;
  }
  return smallest({ boxes: boxes.slice(0, length), factors: factors.slice(0, length) });
}

const after = 2 ** 31;
let room: Row = { boxes: new Int32Array(256), factors: new Float64Array(256) };

/** Used again and again, since many rows are reckoned. */
function roomFor(length: number): Row {
  if (length > room.boxes.length)
    room = { boxes: new Int32Array(2 * length), factors: new Float64Array(2 * length) };
  return room;
}

/** Zero where the row has none of the box. */
export function factorOf({ boxes, factors }: Row, box: number): number {
  let [low, high] = [0, boxes.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = boxes[middle] ?? 0;
    if (found === box) return factors[middle] ?? 0;
    if (found < box) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

export function positive(row: Row, pivot: number): Row {
  return factorOf(row, pivot) > 0 ? row : { ...row, factors: row.factors.map((each) => -each) };
}

/** The same equation with the smallest factors. */
export function smallest(row: Row): Row {
  let divisor = 0;
  for (const factor of row.factors) {
    divisor = commonDivisor(divisor, factor);
    if (divisor === 1) break;
  }
  return divisor < 2 ? row : { ...row, factors: row.factors.map((factor) => factor / divisor) };
}

function commonDivisor(one: number, other: number): number {
  let [large, small] = [Math.abs(one), Math.abs(other)];
  while (small > 0) [large, small] = [small, large % small];
  return large;
}

/** Nothing is left of it, or nothing that could still be reckoned with. */
export function isSpent(row: Row): boolean {
  return row.boxes.length === 0 || isVast(row);
}

export function isVast({ factors }: Row): boolean {
  return factors.some((factor) => Math.abs(factor) > largest);
}
