/**
 * The rows worth drawing, as a half-open range.
 * @param from pixels of the list that are scrolled away above
 * @param height pixels in sight
 * @param spare rows drawn beyond either edge
 */
export function windowOf({
  from,
  height,
  rowHeight,
  count,
  spare,
}: {
  from: number;
  height: number;
  rowHeight: number;
  count: number;
  spare: number;
}): { first: number; last: number } {
  const top = Math.floor(from / rowHeight) - spare;
  const bottom = Math.ceil((from + height) / rowHeight) + spare;
  const first = Math.min(Math.max(top, 0), Math.max(count - 1, 0));
  return { first, last: Math.max(first, Math.min(bottom, count)) };
}
