import { useSignal } from "@preact/signals";
import type { FollowUp } from "#shared/follow-ups";
import type { Owed } from "#shared/follow-ups/owed";
import type { Deed } from "#shared/follow-ups/settle";
import { whatOf } from "#shared/follow-ups/words";
import { type OpenProgram, useProgram } from "../open-program.ts";
import { answersTo, decide, moveTo } from "../today/answers.ts";
import { LaterMenu } from "../today/later-menu.tsx";
import { Due, laterWords } from "../today/owed-row.tsx";
import { tell } from "../today/told.ts";
import { Button, isSecondClick } from "../ui/button.tsx";
import { DayWords } from "../words/day.tsx";
import type { IntroductionLine } from "./lines.ts";

/** What the person still owes on it, with every answer, and quietly what they have settled. */
export function FollowUps({ line }: { line: IntroductionLine }) {
  const open = useProgram();
  const owed = open.owed.value.filter(({ subject }) => subject.id === line.id);
  const closed = closedOn(line, open);
  if (owed.length + closed.length === 0) return null;
  return (
    <section class="stack tight">
      <h2 class="section-title">{line.side === "mentor" ? "Yours to do" : "Follow-ups"}</h2>
      {owed.length > 0 && (
        <ul class="owed-list">
          {owed.map((each) => (
            <Open key={each.key} owed={each} />
          ))}
        </ul>
      )}
      {closed.length > 0 && (
        <ul class="stack tight soft small">
          {closed.map((each) => (
            <Closed key={each.id} followUp={each} line={line} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** What is answered further up, where whatever it takes is asked for. */
const hasForm: readonly Owed["kind"][] = ["answer_request", "answer_offer", "confirm"];

function Open({ owed }: { owed: Owed }) {
  const open = useProgram();
  const later = useSignal(false);
  const told = tell(owed, open);
  const answer = (deed: Deed, said: string) => void decide(told, deed, said, open);
  return (
    <li class="owed">
      <div class="owed-words">
        <bdi dir="ltr">{told.what}</bdi> <Due owed={owed} today={open.today.value} />
      </div>
      <div class="line-up">
        {!hasForm.includes(owed.kind) &&
          answersTo(owed, open.now()).map(({ words, deed, said }) => (
            <Button
              key={words}
              size="small"
              aria-label={`${words}: ${told.what}`}
              onClick={(event) => isSecondClick(event) || answer(deed, said)}
            >
              {words}
            </Button>
          ))}
        <Button
          look="quiet"
          size="small"
          aria-label={`${laterWords(owed)}: ${told.what}`}
          aria-expanded={later.value}
          onClick={() => {
            later.value = !later.value;
          }}
        >
          {laterWords(owed)}
        </Button>
      </div>
      {later.value && (
        <LaterMenu
          told={told}
          onMove={(to) => void moveTo(told, to, open)}
          onDeed={answer}
          onClose={() => {
            later.value = false;
          }}
        />
      )}
    </li>
  );
}

function Closed({ followUp, line }: { followUp: FollowUp; line: IntroductionLine }) {
  const { today } = useProgram();
  const { kind, status, closedOn, title } = followUp;
  const side = line.side === "mentor" ? "mentor" : "mentee";
  const { mentor, mentee } = line;
  const person = line.introduction.person.fullName;
  return (
    <li>
      {status === "skipped" ? "Skipped" : "Done"}:{" "}
      <bdi dir="ltr">
        {title ?? whatOf({ kind, side }, { person, mentor, mentee, outcome: undefined })}
      </bdi>{" "}
      {closedOn !== null && <DayWords day={closedOn} today={today.value} />}
    </li>
  );
}

/** Newest first; those of the other entry of a pair that is read as one are its own, too. */
function closedOn({ id }: IntroductionLine, { replica, introductions }: OpenProgram): FollowUp[] {
  return [...replica.rows("follow_up").value.values()]
    .filter(({ status, subject }) => {
      const isHere = introductions.byId.value.get(subject.id)?.id === id;
      return isHere && (status === "done" || status === "skipped");
    })
    .toSorted((a, b) => (b.closedOn ?? "").localeCompare(a.closedOn ?? ""));
}
