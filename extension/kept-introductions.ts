import { foldedName } from "#shared/canonical-keys";
import type { Introducer, Introduction, IntroductionEvent } from "#shared/introductions";
import type { IntroducerChoice, IntroductionForm } from "./introduction-form.ts";

export type Kept = {
  introductions: readonly Introduction[];
  events: readonly IntroductionEvent[];
};

/** The introduction of a known person that the form describes once more: same introducer, same day. */
export function keptAs(
  contactId: string,
  { introducer, occurredOn }: Pick<IntroductionForm, "introducer" | "occurredOn">,
  { introductions, events }: Kept,
): Introduction | undefined {
  const ofPerson = introductions.filter((each) => each.contactId === contactId);
  return ofPerson.find(
    (each) =>
      isSameIntroducer(each.introducer, introducer) &&
      events.some(
        ({ introductionId, stage, occurredOn: on }) =>
          introductionId === each.id && stage === "introduced" && on === occurredOn,
      ),
  );
}

function isSameIntroducer(kept: Introducer, chosen: IntroducerChoice): boolean {
  if (kept.kind === "member") return chosen.kind === "member" && kept.userId === chosen.userId;
  return chosen.kind === "name" && foldedName(kept.name) === foldedName(chosen.name);
}
