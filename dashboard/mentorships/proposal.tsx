import { patching, removing } from "#shared/changes";
import { type Mentorship, mayBegin } from "#shared/mentorships";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { listed } from "./sides.ts";

/** Somebody proposed it: the other side says whether it begins. */
export function Proposal({ mentorship }: { mentorship: Mentorship }) {
  const { me, deeds, today, people } = useProgram();
  const { mentorIds, menteeIds, createdBy } = mentorship;
  const answer = (said: string, fields: Partial<Mentorship>) => {
    const { wishes, inverse } = patching("mentorship", mentorship, fields);
    void deeds.save(said, wishes, inverse);
  };
  if (createdBy === me.id) return <TakeBack mentorship={mentorship} />;
  if (!mayBegin(mentorship, me.id)) {
    const others = [...new Set([...mentorIds, ...menteeIds])].filter((userId) =>
      mayBegin(mentorship, userId),
    );
    return <p class="soft small">It begins when {listed(others.map(people.nameOf))} says yes.</p>;
  }
  const begun = { status: "active", startedOn: today.value } as const;
  const declined: Partial<Mentorship> = {
    status: "ended",
    endedOn: today.value,
    endedBecause: "not_possible_now",
  };
  return (
    <span class="line-up">
      <Button
        size="small"
        look="primary"
        onClick={() => answer("The mentorship has begun.", begun)}
      >
        Begin it
      </Button>
      <Button
        size="small"
        onClick={() => answer("They read that it is not possible now.", declined)}
      >
        Not possible now
      </Button>
    </span>
  );
}

function TakeBack({ mentorship }: { mentorship: Mentorship }) {
  const { deeds } = useProgram();
  const { wishes, inverse } = removing("mentorship", mentorship);
  const takeBack = () => void deeds.save("The proposal is taken back.", wishes, inverse);
  return (
    <span class="line-up">
      <span class="soft small">You proposed it; the other side answers.</span>
      <Button size="small" look="quiet" onClick={takeBack}>
        Take it back
      </Button>
    </span>
  );
}
