import type { Rules } from "#shared/follow-ups/life";
import type { Book } from "#shared/follow-ups/owed";
import type { Kind, RecordOf } from "#shared/kinds";
import { FollowUpPolicy } from "#shared/programs";
import { newestSettings } from "#shared/reminders";
import type { Replica } from "#shared/replica/replica";

type Rows = Pick<Replica, "rows" | "programId" | "userId">;

/** What a device holds of one program, as `owedBy` reads it. */
export function bookIn(replica: Rows, timeZone: string): Book {
  const all = <K extends Kind>(kind: K): RecordOf<K>[] => [...replica.rows(kind).value.values()];
  const switchedOff = newestSettings(all("reminder_settings"))?.kindsOff ?? [];
  return {
    me: { userId: replica.userId, timeZone, switchedOff, quietDays: [] },
    program: rulesIn(replica),
    introductions: all("introduction"),
    events: all("introduction_event"),
    followUps: all("follow_up"),
    contacts: all("contact"),
    interactions: all("interaction"),
    outcomes: all("outcome"),
    together: {
      mentorships: all("mentorship"),
      agreements: all("agreement"),
      signatures: all("signature"),
      checkIns: all("check_in"),
      actionItems: all("action_item"),
      goals: all("goal"),
    },
  };
}

/** The program's timers and holidays; the usual ones until they have arrived. */
export function rulesIn(replica: Rows): Rules {
  return replica.rows("program").value.get(replica.programId) ?? usual;
}

const usual: Rules = { followUpPolicy: FollowUpPolicy.parse({}), holidays: [] };
