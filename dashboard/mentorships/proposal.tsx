import type { Mentorship } from "#shared/mentorships";
import type { Wish } from "#shared/replica/replica";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";

/** A lead proposed it: the mentor says whether it begins. */
export function Proposal({ mentorship }: { mentorship: Mentorship }) {
  const { me, deeds, today } = useProgram();
  const { id, status, endedOn } = mentorship;
  const patch = (fields: Partial<Mentorship>): Wish => ({
    ...{ op: "patch", kind: "mentorship", id },
    fields,
  });
  const answer = (words: string, fields: Partial<Mentorship>) =>
    void deeds.save(words, [patch(fields)], [patch({ status, endedOn })]);
  if (!mentorship.mentorIds.includes(me.id))
    return <p class="soft small">It begins when the mentor says yes.</p>;
  return (
    <span class="line-up">
      <Button
        size="small"
        look="primary"
        onClick={() =>
          answer("The mentorship has begun.", { status: "active", startedOn: today.value })
        }
      >
        Begin it
      </Button>
      <Button
        size="small"
        onClick={() =>
          answer("Your lead reads that it is not possible now.", {
            status: "ended",
            endedOn: today.value,
          })
        }
      >
        Not possible now
      </Button>
    </span>
  );
}
