import { useSignal } from "@preact/signals";
import type { CheckIn } from "#shared/check-ins";
import { writeCalendar } from "#shared/interchange/calendar";
import type { Mentorship } from "#shared/mentorships";
import { saveFile } from "../charts/saving.ts";
import { type OpenProgram, useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { PlanForm } from "./plan-form.tsx";
import { Talk } from "./talk.tsx";

/** When the sides talk, what about, and what was said and promised. */
export function CheckIns({ mentorship }: { mentorship: Mentorship }) {
  const open = useProgram();
  const planning = useSignal<"no" | "yes">("no");
  const all = [...open.replica.rows("check_in").value.values()].filter(
    ({ mentorshipId }) => mentorshipId === mentorship.id,
  );
  const planned = all
    .filter(({ status }) => status === "planned")
    .toSorted((a, b) => a.plannedAt - b.plannedAt);
  const past = all
    .filter(({ status }) => status === "held" || status === "missed")
    .toSorted((a, b) => b.plannedAt - a.plannedAt);
  const [next, ...later] = planned;
  const isActive = mentorship.status === "active";
  return (
    <section class="stack" aria-label="Talks">
      <h2>{next === undefined ? "Talks" : "Next talk"}</h2>
      {next === undefined ? (
        <p class="soft">
          No talk is planned. A fixed hour once a month is easier to keep than a good intention.
        </p>
      ) : (
        <Talk key={next.id} talk={next} mentorship={mentorship} shown="whole" />
      )}
      {later.length > 0 && (
        <More title={`${later.length} more planned`} talks={later} mentorship={mentorship} />
      )}
      {past.length > 0 && (
        <More title={`${past.length} before`} talks={past} mentorship={mentorship} />
      )}
      {isActive && planning.value === "yes" && (
        <PlanForm
          mentorship={mentorship}
          onDone={() => {
            planning.value = "no";
          }}
        />
      )}
      {isActive && planning.value === "no" && (
        <div class="line-up">
          <Button
            size="small"
            onClick={() => {
              planning.value = "yes";
            }}
          >
            Plan talks
          </Button>
          {planned.length > 0 && (
            <Button
              size="small"
              look="quiet"
              onClick={() => saveCalendar(planned, mentorship, open)}
            >
              Save for a calendar
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

type MoreProps = { title: string; talks: readonly CheckIn[]; mentorship: Mentorship };

function More({ title, talks, mentorship }: MoreProps) {
  return (
    <details>
      <summary>{title}</summary>
      <ul class="cards">
        {talks.map((talk) => (
          <li key={talk.id}>
            <Talk talk={talk} mentorship={mentorship} shown="short" />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Each talk as an event of its own, so that a series keeps its hour over a change of clocks. */
function saveCalendar(
  talks: readonly CheckIn[],
  mentorship: Mentorship,
  { people, program, now }: OpenProgram,
): void {
  const url = `${location.origin}/mentorships/${mentorship.id}`;
  const text = writeCalendar(
    program.name,
    talks.map(({ id, plannedAt, minutes, agenda }) => ({
      ...{ uid: `${id}@${location.hostname}`, sequence: 0, status: "confirmed", url },
      ...{ startsAt: plannedAt, minutes, stampedAt: now() },
      summary: `Talk with ${people.othersIn(mentorship)}`,
      description: agenda,
    })),
  );
  saveFile("talks.ics", new Blob([text], { type: "text/calendar" }));
}
