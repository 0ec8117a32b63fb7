import type { Outcome } from "#shared/outcomes";

type Contribution = Outcome["introductions"][number]["contribution"];

export const contributionWords: Record<Contribution, string> = {
  decisive: "Without it this would not have happened",
  helped: "It helped",
  minor: "It played a small part",
};
