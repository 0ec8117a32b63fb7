import type { endReasons, MentorshipKind, mentorshipStatuses } from "#shared/mentorships";

export const kindWords: Record<MentorshipKind, string> = {
  one_on_one: "One on one",
  group: "Group",
  peer: "Peers",
  e_mentoring: "Online",
};

export const statusWords: Record<(typeof mentorshipStatuses)[number], string> = {
  proposed: "Proposed",
  active: "Active",
  paused: "Paused",
  ended: "Ended",
};

export const reasonWords: Record<(typeof endReasons)[number], string> = {
  reached: "We reached what it was for",
  time_over: "The agreed time is over",
  little_time: "There is too little time for it now",
  moved_on: "Work or place has changed",
  other_needs: "Something else is needed now",
  not_possible_now: "Not possible now",
  other: "Another reason",
};
