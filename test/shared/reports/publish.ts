import { type Rule, rules } from "#shared/reports/door";
import type { Facts } from "#shared/reports/facts";
import { factsFrom } from "#shared/reports/fold";
import type { Ledger } from "#shared/reports/ledger";
import { Populations } from "#shared/reports/populations";
import { type Published, standardViews, Week } from "#shared/reports/publishing";
import type { Grain } from "#shared/reports/space";
import type { Steps } from "#shared/reports/steps";
import type { View } from "#shared/reports/view";

export function run<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export function factsOf(ledger: Ledger): Facts {
  return run(factsFrom(ledger));
}

/** A week's standard views, and further ones after them. */
export function publishOf(
  facts: Facts,
  more: readonly View[] = [],
  enforced: ReadonlySet<Rule> = new Set(rules),
  grain: Grain = "months",
): Published[] {
  const week = run(Week.open(facts, new Populations(facts.minimumCell, []), grain, enforced));
  return [...standardViews(facts), ...more].map((view) => run(week.publish(view, () => undefined)));
}
