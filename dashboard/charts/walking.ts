/** The point a key leads to; other keys stay where they are, Escape leaves the points. */
export function stepTo(key: string, at: number | undefined, count: number): number | undefined {
  if (count === 0) return undefined;
  const last = count - 1;
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return at === undefined ? 0 : Math.min(at + 1, last);
    case "ArrowLeft":
    case "ArrowUp":
      return at === undefined ? last : Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return last;
    case "Escape":
      return undefined;
    default:
      return at;
  }
}
