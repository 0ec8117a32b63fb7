import { useSignal } from "@preact/signals";
import type { CheckIn } from "#shared/check-ins";
import { writeCalendar } from "#shared/interchange/calendar";
import type { Mentorship } from "#shared/mentorships";
import { saveFile } from "../charts/saving.ts";
import { type OpenProgram, useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { PlanForm } from "./plan-form.tsx";
import { partnerIn } from "./sides.ts";
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
      <h2>{titleOf(next, open.now())}</h2>
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
            <Button size="small" look="quiet" onClick={() => saveCalendar(all, mentorship, open)}>
              Save for a calendar
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function titleOf(next: CheckIn | undefined, now: number): string {
  if (next === undefined) return "Talks";
  return next.plannedAt <= now ? "Did this talk take place?" : "Next talk";
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

/**
 * Each talk as an event of its own, so that a series keeps its hour over a change of clocks; one
 * that was moved is cancelled in a calendar that has it.
 */
function saveCalendar(talks: readonly CheckIn[], mentorship: Mentorship, open: OpenProgram): void {
  const { program, now } = open;
  const url = `${location.origin}/mentorships/${mentorship.id}`;
  const text = writeCalendar(
    program.name,
    talks
      .filter(({ status, plannedAt }) => status === "planned" || plannedAt > now())
      .map((talk) => ({
        uid: `${talk.id}@${location.hostname}`,
        sequence: talk.status === "planned" ? 0 : 1,
        status: talk.status === "planned" ? "confirmed" : "cancelled",
        ...{ url, startsAt: talk.plannedAt, minutes: talk.minutes, stampedAt: now() },
        summary: `Talk with ${withWhom(talk, mentorship, open)}`,
        description: talk.agenda,
      })),
  );
  saveFile("talks.ics", new Blob([text], { type: "text/calendar" }));
}

function withWhom({ between }: CheckIn, mentorship: Mentorship, { people, me }: OpenProgram) {
  return between === null ? people.othersIn(mentorship) : people.nameOf(partnerIn(between, me.id));
}
