import type { PlannedInvitation } from "#shared/invitations/plan";
import type { Role } from "#shared/programs";
import type { Choice } from "../ui/field.tsx";
import { failureWords } from "../words/failures.ts";
import type { PersonRow } from "./roster.ts";

export const roleWords: Record<Role, string> = { mentee: "Mentee", mentor: "Mentor", lead: "Lead" };

export const roleChoices: readonly Choice[] = [
  { value: "mentee", words: "Mentee" },
  { value: "mentor", words: "Mentor" },
  { value: "lead", words: "Lead" },
];

export const standingWords: Record<PersonRow["standing"], string> = {
  joined: "Joined",
  left: "Left",
  asked: "Asked for",
  invited: "Invited",
  expired: "Invitation ran out",
  withdrawn: "Withdrawn",
};

/** Why a row of a file invites nobody. */
export const fateWords: Record<PlannedInvitation["fate"], string> = {
  new: "",
  member: "Is in the program already",
  invited: "Is invited already",
  repeated: "Stands in the list before",
  not_an_address: "Is not an e-mail address",
  unknown_role: "Names a role that is not mentee, mentor or lead",
  unknown_cohort: "Names a cohort that is not here yet",
  mailed_too_often: "Was mailed three invitations today; try tomorrow",
};

export function rosterFailure(code: string): string {
  const words: Record<string, string> = {
    offline: "Invitations need a connection. Nothing was sent; what you typed stays here.",
    rate_limited:
      "That is more than may be sent for now: a thousand mails a day, the same one once an hour and three times in all.",
    not_allowed:
      "That is not open to you, or the program has ended or the invitation is used. Nothing was changed.",
    unknown_record: "That invitation is gone. Nothing was changed.",
    last_lead: "A program needs a lead. Make somebody else a lead first, then you can leave.",
    invalid_request: "More than a thousand rows, or one of endless length. Send a smaller part.",
  };
  return words[code] ?? failureWords(code);
}

export function people(count: number): string {
  return count === 1 ? "1 person" : `${count.toLocaleString()} people`;
}

export function cohortChoices(labels: ReadonlyMap<string, string>, none: string): Choice[] {
  const all = [...labels].map(([value, words]) => ({ value, words }));
  return [{ value: "", words: none }, ...all.toSorted((a, b) => a.words.localeCompare(b.words))];
}
