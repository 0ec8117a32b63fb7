import { useSignal } from "@preact/signals";
import { addDays } from "#shared/days";
import { hasReached, reachedOn } from "#shared/introductions";
import { ConfirmButtons } from "../introductions/confirmation.tsx";
import type { IntroductionLine } from "../introductions/lines.ts";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { StageDots } from "../ui/stage-dots.tsx";
import { DayWords } from "../words/day.tsx";

const atFirst = 5;

/** What waits for a mentor, and what came of what they did. */
export function MentorToday() {
  const { introductions, today } = useProgram();
  const made = introductions.lines.value.filter(({ side }) => side === "mentor");
  const unconfirmed = unconfirmedOf(introductions.lines.value);
  const all = useSignal(false);
  const since = addDays(today.value, -14);
  const results = made.filter(({ events }) =>
    events.some(({ stage, occurredOn }) => stage === "result_told" && occurredOn >= since),
  );
  return (
    <>
      {unconfirmed.length > 0 && (
        <section class="stack tight">
          <h2>
            Introductions to confirm <span class="soft small">{unconfirmed.length}</span>
          </h2>
          <ul class="owed-list">
            {unconfirmed.slice(0, all.value ? undefined : atFirst).map((line) => (
              <ToConfirm key={line.id} line={line} />
            ))}
          </ul>
          {unconfirmed.length > atFirst && !all.value && (
            <div class="line-up">
              <Button
                size="small"
                onClick={() => {
                  all.value = true;
                }}
              >
                Show all {unconfirmed.length}
              </Button>
            </div>
          )}
        </section>
      )}
      {results.length > 0 && <Results lines={results} />}
      {made.length > 0 && <ByMentee lines={made} />}
    </>
  );
}

/** Logged by the mentee, and not yet answered by the mentor; newest first, as memory is. */
export function unconfirmedOf(lines: readonly IntroductionLine[]): IntroductionLine[] {
  return lines
    .filter(
      ({ side, introduction, events }) =>
        side === "mentor" &&
        introduction.confirmation === "unconfirmed" &&
        hasReached(events, "introduced"),
    )
    .toSorted((a, b) => introducedOn(b).localeCompare(introducedOn(a)));
}

function introducedOn({ events }: IntroductionLine): string {
  return reachedOn(events, "introduced") ?? "";
}

function ToConfirm({ line }: { line: IntroductionLine }) {
  const { today } = useProgram();
  const day = reachedOn(line.events, "introduced");
  return (
    <li class="owed">
      <div class="owed-words">
        <a href={`/introductions/${line.id}`}>
          You introduced <bdi>{line.mentee}</bdi> and <bdi>{line.introduction.person.fullName}</bdi>
        </a>
        {day !== undefined && (
          <span class="soft">
            , <DayWords day={day} today={today.value} />
          </span>
        )}
      </div>
      <ConfirmButtons line={line} />
    </li>
  );
}

function Results({ lines }: { lines: readonly IntroductionLine[] }) {
  return (
    <section class="stack tight">
      <h2>Results to read</h2>
      <ul class="owed-list">
        {lines.map((line) => (
          <li key={line.id} class="owed">
            <div class="owed-words">
              <a href={`/introductions/${line.id}`}>
                <bdi>{line.mentee}</bdi> told you how it went with{" "}
                <bdi>{line.introduction.person.fullName}</bdi>
              </a>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ByMentee({ lines }: { lines: readonly IntroductionLine[] }) {
  const groups = [...Map.groupBy(lines, ({ mentee }) => mentee)].toSorted(([a], [b]) =>
    a.localeCompare(b),
  );
  return (
    <section class="stack tight">
      <h2>What became of your introductions</h2>
      <ul class="owed-list">
        {groups.map(([mentee, made]) => (
          <li key={mentee} class="owed mentee">
            <div class="owed-words">
              <a href={`/introductions?side=mentor&q=${encodeURIComponent(mentee)}`}>
                <bdi>{mentee}</bdi>
              </a>{" "}
              <span class="soft small">
                {made.length} {made.length === 1 ? "introduction" : "introductions"}
              </span>
            </div>
            <ul class="latest">
              {made.slice(0, 3).map((line) => (
                <li key={line.id}>
                  <a href={`/introductions/${line.id}`}>
                    <bdi>{line.introduction.person.fullName}</bdi>
                  </a>
                  <StageDots
                    reached={line.dots}
                    over={line.stage === "closed"}
                    words={line.stageWords}
                  />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
