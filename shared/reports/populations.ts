import { isFewApart } from "#shared/reports/admission";
import { Equations } from "#shared/reports/equations";
import type { refusals } from "#shared/reports/report";

/** Whom every view was about that was ever published; a new one must keep its distance. */
export class Populations {
  /** In the order they were published, each once. */
  readonly published: (readonly string[])[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly equations: Equations;

  constructor(
    private readonly minimumCell: number,
    before: readonly (readonly string[])[],
  ) {
    this.equations = new Equations({ of: (person) => [person], least: minimumCell });
    for (const population of before) this.refuses(population);
  }

  /** Why a view of these people is not published; undefined when it is now. */
  refuses(people: readonly string[]): (typeof refusals)[number] | undefined {
    if (people.length < this.minimumCell) return "few_people";
    const sorted = people.toSorted();
    if (this.published.some((each) => each.join("\n") === sorted.join("\n"))) return undefined;
    if (this.published.some((each) => isFewApart(each, sorted, this.minimumCell)))
      return "few_apart";
    if (!this.equations.add(sorted.map((each) => this.numberOf(each)))) return "few_apart";
    this.published.push(sorted);
    return undefined;
  }

  private numberOf(userId: string): number {
    const number = this.numbers.get(userId) ?? this.numbers.size;
    this.numbers.set(userId, number);
    return number;
  }
}
