import { addDays, weekOf } from "#shared/days";
import { numberIn } from "../charts/values.ts";
import { useProgram } from "../open-program.ts";
import { keptReport } from "../reports/kept.ts";
import { ButtonLink } from "../ui/button.tsx";
import { longDate } from "../words/days.ts";
import { closedSteps } from "./closed.ts";
import { StepList, type StepWords } from "./list.tsx";
import { leadSteps, type StepName } from "./steps.ts";

/** A lead's three steps, until the first report is there or they are closed. */
export function LeadFirstSteps() {
  const open = useProgram();
  const { program, me, replica, today } = open;
  const whose = { userId: me.id, programId: program.id };
  const kept = keptReport(localStorage, whose).read();
  const isTold = kept?.tiles.some(({ cell }) => numberIn(cell) !== undefined) === true;
  const steps = leadSteps(open, isTold ? "read" : "unread");
  const isWhole = steps.every(({ state }) => state === "done");
  if (replica.empty.value || isWhole || closedSteps(localStorage, open).has("lead")) return null;
  const minimum = replica.rows("program").value.get(program.id)?.minimumCell ?? 10;
  return (
    <StepList
      whose="lead"
      steps={steps}
      wordsOf={(name) => wordsOf(name, { today: today.value, minimum })}
    />
  );
}

function wordsOf(
  name: StepName,
  { today, minimum }: { today: string; minimum: number },
): StepWords {
  switch (name) {
    case "invite":
      return {
        title: "Invite mentors and mentees",
        words: (
          <>
            <p class="soft">
              Paste addresses, drop a file, or hand out a link. You see who would be invited before
              anything is sent. If people start together, make a{" "}
              <a href="/program/cohorts">cohort</a> first.
            </p>
            <ButtonLink size="small" look="primary" href="/people/invite">
              Invite people
            </ButtonLink>
          </>
        ),
      };
    case "pair":
      return {
        title: "Pair them as they join",
        words: (
          <>
            <p class="soft">You see who is paired with whom, and none of their words.</p>
            <ButtonLink size="small" href="/people/pair">
              Pair up
            </ButtonLink>
          </>
        ),
      };
    default:
      return {
        title: "Read the first report",
        words: (
          <>
            <p class="soft">
              Counted every week, next on {longDate(addDays(weekOf(today), 7))}. A number is shown
              once {minimum} people who agreed to be counted stand behind it:
            </p>
            <WhatComesWhen />
          </>
        ),
      };
  }
}

/** The waits of the metrics' own definitions, so that nobody looks for a number too early. */
export function WhatComesWhen() {
  return (
    <dl class="comes-when">
      <dt>After a week</dt>
      <dd>who is counted, follow-ups on time</dd>
      <dt>After a month</dt>
      <dd>who has begun, network growth, introductions that led to a message or a reply</dd>
      <dt>After three months</dt>
      <dd>time to a first introduction, meetings, fairness of access from 20 mentees up</dd>
      <dt>After half a year</dt>
      <dd>outcomes, and introductions that led to further ones</dd>
    </dl>
  );
}
