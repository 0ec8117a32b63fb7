const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * The calendar day that a file writes as `2024-03-15`, `20240315` or `15 Mar 2024`, the way of
 * LinkedIn's exports; "" for every other one, since `03/04/24` is two days.
 */
export function writtenDay(text: string): string {
  const numbers = /^(\d{4})-?(\d{2})-?(\d{2})(?:T.*)?$/.exec(text.trim());
  const words = /^(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})$/i.exec(text.trim());
  if (numbers) return existing(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  const month = months.indexOf((words?.[2] ?? "").toLowerCase()) + 1;
  return words && month > 0 ? existing(Number(words[3]), month, Number(words[1])) : "";
}

function existing(year: number, month: number, day: number): string {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : "";
}
