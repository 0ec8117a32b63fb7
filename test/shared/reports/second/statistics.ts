/** The statistics of metrics.md, each as its definition says it and as slow as that is. */

export type Watched = { days: number; isEvent: boolean };

/** Share with the event by a day: 1 − Π (1 − d/n) over the days up to it. */
export function shareBy(watched: readonly Watched[], until: number): number {
  let free = 1;
  for (let day = 0; day <= until; day += 1) {
    const atRisk = watched.filter(({ days }) => days >= day).length;
    const events = watched.filter(({ days, isEvent }) => days === day && isEvent).length;
    if (atRisk > 0) free *= 1 - events / atRisk;
  }
  return 1 - free;
}

export type Raced = { days: number; end: "first" | "other" | null };

/** Share that ended by the first cause by a day, the other competing: Σ S(t−)·d/n. */
export function incidenceBy(raced: readonly Raced[], until: number): number {
  let free = 1;
  let sum = 0;
  for (let day = 0; day <= until; day += 1) {
    const atRisk = raced.filter(({ days }) => days >= day).length;
    const ended = raced.filter(({ days, end }) => days === day && end !== null);
    const first = ended.filter(({ end }) => end === "first").length;
    if (atRisk === 0) break;
    sum += (free * first) / atRisk;
    free *= 1 - ended.length / atRisk;
  }
  return sum;
}

/** The value a share of the values stays below, straight between neighbours. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const left = sorted[Math.floor(place)] ?? 0;
  const right = sorted[Math.ceil(place)] ?? 0;
  return left + (right - left) * (place % 1);
}

/** Over all pairs: the mean difference over twice the mean. */
export function giniOf(counts: readonly number[]): number {
  let differences = 0;
  for (const one of counts) for (const other of counts) differences += Math.abs(one - other);
  const mean = sum(counts) / counts.length;
  return differences / (2 * counts.length ** 2 * mean);
}

/** What chance gives: half the mean difference of two Poisson counts over their mean. */
export function giniByChance(mean: number): number {
  const most = Math.ceil(mean + 12 * Math.sqrt(mean) + 30);
  const chance: number[] = [Math.exp(-mean)];
  for (let count = 1; count <= most; count += 1)
    chance.push(((chance[count - 1] ?? 0) * mean) / count);
  let difference = 0;
  for (const [one, first] of chance.entries())
    for (const [other, second] of chance.entries())
      difference += Math.abs(one - other) * first * second;
  return difference / (2 * mean);
}

/** What the poorest share of people hold; straight between people. */
export function heldBy(counts: readonly number[], people: number): number {
  const sorted = [...counts].sort((a, b) => a - b);
  const place = people * sorted.length;
  const whole = Math.floor(place + 1e-9);
  const part = place - whole;
  return (sum(sorted.slice(0, whole)) + part * (sorted[whole] ?? 0)) / sum(counts);
}

export function sum(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0);
}
