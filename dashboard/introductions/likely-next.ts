import type { Stage } from "#shared/introductions";
import type { Fact } from "./add-fact.ts";
import type { IntroductionLine } from "./lines.ts";

/** What usually happens next, without what has happened already. */
export function likelyNext({ stage, events }: Pick<IntroductionLine, "stage" | "events">): Fact[] {
  const next: Record<Stage, readonly Fact[]> = {
    requested: ["accepted", "introduced"],
    offered: ["accepted", "introduced"],
    accepted: ["contact_asked", "introduced"],
    contact_asked: ["contact_agreed", "introduced"],
    contact_agreed: ["introduced"],
    introduced: ["contacted", "replied", "met"],
    contacted: ["replied", "scheduled", "met"],
    replied: ["scheduled", "met"],
    scheduled: ["met"],
    met: ["thanked", "result_told", "ongoing"],
    ongoing: ["thanked", "result_told"],
    closed: [],
  };
  return next[stage].filter((fact) => !events.some((event) => event.stage === fact));
}
