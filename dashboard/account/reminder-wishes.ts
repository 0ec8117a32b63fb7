import type { FollowUpKind } from "#shared/follow-ups";
import type { Role } from "#shared/programs";
import type { Digest, ReminderSettings, Reminders } from "#shared/reminders";
import type { Wish } from "#shared/replica/replica";

type Author = { userId: string; now: number; newId: () => string };

/** Changes the row that holds, or makes the first one out of what holds without a row. */
export function remindersChanged(
  settings: ReminderSettings | undefined,
  standing: Reminders,
  change: Partial<Reminders>,
  { userId, now, newId }: Author,
): { wishes: Wish[]; inverse: Wish[] } {
  const kind = "reminder_settings";
  if (settings === undefined) {
    const record = { id: newId(), createdAt: now, createdBy: userId, ...standing, ...change };
    return {
      wishes: [{ op: "put", kind, record }],
      inverse: [{ op: "delete", kind, id: record.id }],
    };
  }
  const before = Object.fromEntries(
    Object.keys(change).map((field) => [field, Reflect.get(settings, field)]),
  );
  return {
    wishes: [{ op: "patch", kind, id: settings.id, fields: change }],
    inverse: [{ op: "patch", kind, id: settings.id, fields: before }],
  };
}

/** The same hour in another rhythm; from never, eight in the morning. */
export function withRhythm(digest: Digest, rhythm: Digest["rhythm"]): Digest {
  const hour = digest.rhythm === "off" ? 8 : digest.hour;
  if (rhythm === "off") return { rhythm };
  return rhythm === "daily" ? { rhythm, hour } : { rhythm, hour, weekday: 1 };
}

/** Each kind as something one may or may not wish to hear of. */
const kindWords: Record<Role, Partial<Record<FollowUpKind, string>>> = {
  mentee: {
    first_message: "First messages to write",
    still_wanted: "Introductions that wait for your word",
    chase: "Asking once more after no answer",
    schedule: "Days to find for a talk",
    did_it_happen: "Whether a meeting happened",
    thank: "Thanks to write",
    tell_result: "Results to tell your mentor",
    ask_outcome: "What came of a meeting",
    keep_in_touch: "People to keep in touch with",
    answer_offer: "Offers to answer",
    check_in: "Talks with your mentor or mentee",
    action_item: "What you said you would do",
    reach_goal: "Days set for your goals",
    sign_agreement: "Agreements to sign",
    review_agreement: "Agreements to look at again",
  },
  mentor: {
    answer_request: "Requests to answer",
    ask_contact: "Contacts to ask",
    introduce: "Introductions to make",
    confirm: "Introductions to confirm",
    read_result: "Results to read",
  },
  lead: {},
};

export function kindChoices(roles: readonly Role[]): { kind: FollowUpKind; words: string }[] {
  return roles.flatMap((role) =>
    Object.entries(kindWords[role]).map(([kind, words]) => ({
      kind: kind as FollowUpKind,
      words,
    })),
  );
}
