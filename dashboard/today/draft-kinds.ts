import type { DraftKind } from "#shared/drafts/draft";
import type { Owed } from "#shared/follow-ups/owed";

/** The message that is wanted, if one is. */
export function draftKindOf({ kind, side, round }: Owed): DraftKind | undefined {
  if (side === "mentor") return byMentor[kind];
  return kind === "chase" && round === "2" ? "second_chase" : byMentee[kind];
}

type Drafted = Partial<Record<Owed["kind"], DraftKind>>;

const byMentee: Drafted = {
  first_message: "first_message",
  still_wanted: "first_message",
  chase: "chase",
  schedule: "schedule",
  thank: "thank",
  tell_result: "tell_result",
  keep_in_touch: "keep_in_touch",
};

const byMentor: Drafted = { ask_contact: "ask_contact", introduce: "introduce" };
