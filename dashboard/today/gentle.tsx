import { addDays, dayAt } from "#shared/days";
import { setAside } from "../mentorships/milestone-changes.ts";
import { isAsked, PulseForm } from "../mentorships/pulse.tsx";
import { suggestionsIn } from "../mentorships/suggested.ts";
import { SuggestionWords } from "../mentorships/suggestion-words.tsx";
import { type OpenProgram, useProgram } from "../open-program.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import "../mentorships/mentorships.css";

/** One thing worth a moment, below what is owed: neither is ever overdue. */
export function Gentle() {
  const open = useProgram();
  const mentorships = [...open.replica.rows("mentorship").value.values()];
  const [found] = mentorships.flatMap((mentorship) =>
    suggestionsIn(mentorship, open).map((suggestion) => ({ suggestion, mentorship })),
  );
  const asked = saidLately(open) ? undefined : mentorships.find((each) => isAsked(each, open));
  if (found === undefined && asked === undefined) return null;
  return (
    <section class="stack tight" aria-label="Worth a moment">
      <h2>Worth a moment</h2>
      {found !== undefined && <Suggested {...found} />}
      {asked !== undefined && <PulseForm key={asked.id} mentorship={asked} />}
    </section>
  );
}

/** Whoever has many mentorships is asked of one a week; the others wait on their own pages. */
function saidLately({ replica, today, me }: OpenProgram): boolean {
  const weekAgo = addDays(today.value, -7);
  return [...replica.rows("pulse").value.values()].some(
    ({ createdAt }) => dayAt(createdAt, me.timeZone) > weekAgo,
  );
}

function Suggested({ suggestion, mentorship }: Parameters<typeof SuggestionWords>[0]) {
  const open = useProgram();
  const drop = () => {
    const { wishes, inverse } = setAside(suggestion, mentorship.id, open);
    void open.deeds.save("Set aside.", wishes, inverse);
  };
  return (
    <div class="card spread">
      <SuggestionWords suggestion={suggestion} mentorship={mentorship} />
      <div class="line-up">
        <ButtonLink size="small" href={`/mentorships/${mentorship.id}`}>
          Celebrate it
        </ButtonLink>
        <Button size="small" look="quiet" onClick={drop}>
          Set aside
        </Button>
      </div>
    </div>
  );
}
