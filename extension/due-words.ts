import type { FollowUpKind } from "#shared/follow-ups";
import { mentorshipOf } from "#shared/follow-ups/mentorship";
import type { Owed } from "#shared/follow-ups/owed";
import { type Whom, whomIn } from "#shared/follow-ups/whom";
import type { Replica } from "#shared/replica/replica";
import { t } from "./words.ts";

/** What is owed in a sentence, by the names that the list has; what was typed is said as it is. */
export function dueInWords(owed: Owed, { rows, userId }: Pick<Replica, "rows" | "userId">): string {
  if (owed.title !== null) return owed.title;
  const mentorships = [...rows("mentorship").value.values()];
  const whom = whomIn(
    owed,
    {
      introduction: (id) => rows("introduction").value.get(id),
      contact: (id) => rows("contact").value.get(id),
      outcome: (id) => rows("outcome").value.get(id),
      mentorship: (id) =>
        mentorshipOf(id, {
          mentorships,
          checkIns: [...rows("check_in").value.values()],
          actionItems: [],
          goals: [],
        }),
      nameOf: (userId) => mentorships.find(({ names }) => userId in names)?.names[userId],
    },
    userId,
  );
  return sentences[owed.kind](named(whom), owed);
}

type Named = { [W in keyof Whom]: string };

function named({ person, mentor, mentee }: Whom): Named {
  return {
    person: person ?? t("noName"),
    mentor: mentor ?? t("formerMember"),
    mentee: mentee ?? t("formerMember"),
  };
}

const sentences: Record<FollowUpKind, (whom: Named, owed: Owed) => string> = {
  answer_request: ({ mentee, person }) => t("dueAnswerRequest", mentee, person),
  answer_offer: ({ person }) => t("dueAnswerOffer", person),
  ask_contact: ({ mentee, person }) => t("dueAskContact", person, mentee),
  introduce: ({ mentee, person }) => t("dueIntroduce", mentee, person),
  confirm: ({ mentee, person }) => t("dueConfirm", mentee, person),
  first_message: ({ person }) => t("dueFirstMessage", person),
  still_wanted: ({ person }) => t("dueStillWanted", person),
  chase: ({ mentee, person }, { side }) =>
    side === "mentor" ? t("dueChaseAbout", person, mentee) : t("dueChase", person),
  schedule: ({ person }) => t("dueSchedule", person),
  did_it_happen: ({ person }) => t("dueDidItHappen", person),
  thank: ({ mentee, person }, { side }) =>
    side === "mentor" ? t("dueThankFor", person, mentee) : t("dueThank", person),
  tell_result: ({ mentor, person }) => t("dueTellResult", mentor, person),
  read_result: ({ mentee, person }, { subject }) =>
    subject.kind === "outcome" ? t("dueReadOutcome", mentee) : t("dueReadResult", mentee, person),
  keep_in_touch: ({ person }) => t("dueKeepInTouch", person),
  ask_outcome: ({ person }) => t("dueAskOutcome", person),
  sign_agreement: ({ person }) => t("dueSignAgreement", person),
  review_agreement: ({ person }) => t("dueReviewAgreement", person),
  check_in: ({ person }) => t("dueCheckIn", person),
  action_item: ({ person }) => t("dueOther", person),
  // Said in the goal's own words, which are its title.
  reach_goal: ({ person }) => t("dueOther", person),
  other: ({ person }) => t("dueOther", person),
};
