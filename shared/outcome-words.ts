import type { Outcome } from "#shared/outcomes";

export const outcomeWords: Record<Outcome["kind"], string> = {
  informational_meeting: "A talk about their work",
  interview: "An interview",
  referral: "A referral to someone else",
  application: "An application",
  offer: "An offer",
  acceptance: "An offer taken",
  collaboration: "Working together",
  project: "A project",
  publication: "A publication",
  funding: "Funding",
  new_mentor: "A new mentor",
  other: "Something else",
};
