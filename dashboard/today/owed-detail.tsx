import type { Owed } from "#shared/follow-ups/owed";
import { outcomeWords } from "#shared/outcome-words";
import { useClockUntil } from "../clock-until.ts";
import { factsOf } from "../drafts/facts.ts";
import { Writing } from "../drafts/writing.tsx";
import { ToRequest } from "../introductions/answer.tsx";
import type { IntroductionLine } from "../introductions/lines.ts";
import { Wanted } from "../introductions/wanted.tsx";
import { useProgram } from "../open-program.ts";
import { OutcomeForm } from "../outcomes/form.tsx";
import { usePlace } from "../place.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { DayWords } from "../words/day.tsx";
import { answersTo, decide, laterDays, moveTo, nextAfter } from "./answers.ts";
import { draftKindOf } from "./draft-kinds.ts";
import type { Told } from "./told.ts";

/** The draft, or the form, beside what one wants to know while writing it. */
export function OwedDetail({ told }: { told: Told }) {
  const { go } = usePlace();
  const { owed, line } = told;
  return (
    <div class="stack">
      <Context told={told} />
      <Draft told={told} />
      {owed.kind === "ask_outcome" && line !== undefined && (
        <OutcomeForm line={line} onDone={() => go("/")} />
      )}
      {owed.kind === "answer_request" && line !== undefined ? (
        <Request owed={owed} line={line} />
      ) : (
        <Answers told={told} />
      )}
    </div>
  );
}

/** What the mentee asks for, and the answer that leads on to the one who is to be asked. */
function Request({ owed, line }: { owed: Owed; line: IntroductionLine }) {
  const open = useProgram();
  const { go } = usePlace();
  return (
    <>
      <Wanted line={line} />
      <ToRequest line={line} onAnswered={() => go(nextAfter(owed, open) ?? "/")} />
    </>
  );
}

function Answers({ told }: { told: Told }) {
  const open = useProgram();
  const { go } = usePlace();
  const { owed } = told;
  const at = useClockUntil(owed.hours);
  const finish = (deed: () => Promise<boolean>) => {
    go("/");
    void deed();
  };
  return (
    <div class={owed.kind === "ask_outcome" ? "line-up" : "line-up form-end"}>
      {answersTo(owed, at).map(({ words, deed, said }, index) => (
        <Button
          key={words}
          look={index === 0 && owed.kind !== "ask_outcome" ? "primary" : "plain"}
          onClick={() => finish(() => decide(told, deed, said, open))}
        >
          {words}
        </Button>
      ))}
      {laterDays(open.today.value).map(({ words, to }) => (
        <Button key={words} look="quiet" onClick={() => finish(() => moveTo(told, to, open))}>
          {words}
        </Button>
      ))}
    </div>
  );
}

function Draft({ told }: { told: Told }) {
  const { me } = useProgram();
  const { owed, line, contact } = told;
  const kind = draftKindOf(owed);
  if (kind === undefined) return null;
  const facts =
    line === undefined
      ? { me: me.name, person: told.person, howMet: contact?.howMet }
      : factsOf(line, contact, me);
  const to = kind === "tell_result" ? "" : (contact?.emails[0]?.value ?? "");
  return <Writing kind={kind} facts={facts} to={to} about={line?.id} />;
}

function Context({ told }: { told: Told }) {
  const { replica, today } = useProgram();
  const { contact, line, outcome, why } = told;
  const last = [...replica.rows("interaction").value.values()]
    .filter(({ contactId }) => contactId === contact?.id)
    .toSorted((a, b) => b.occurredOn.localeCompare(a.occurredOn))
    .at(0);
  const role = line?.introduction.person ?? contact;
  const roleWords = [role?.jobTitle, role?.organization].filter((text) => typeof text === "string");
  return (
    <div class="stack tight">
      {roleWords.length > 0 && <p class="soft">{roleWords.join(", ")}</p>}
      {why !== "" && <p>{why.charAt(0).toUpperCase() + why.slice(1)}.</p>}
      {outcome !== undefined && (
        <p>
          {[outcomeWords[outcome.kind], outcome.title, outcome.organization]
            .filter((words) => words !== null)
            .join(", ")}{" "}
          <span class="soft">
            <DayWords day={outcome.occurredOn} today={today.value} />
          </span>
        </p>
      )}
      {contact?.howMet && <p class="soft">How you met: {contact.howMet}</p>}
      {last !== undefined && (
        <p class="soft">
          Last words <DayWords day={last.occurredOn} today={today.value} />
          {last.summary === "" ? "" : `: ${last.summary}`}
        </p>
      )}
      <div class="line-up">
        {line !== undefined && (
          <ButtonLink look="quiet" size="small" href={`/introductions/${line.id}`}>
            Open the introduction
          </ButtonLink>
        )}
        {told.mentorship !== undefined && (
          <ButtonLink look="quiet" size="small" href={`/mentorships/${told.mentorship.id}`}>
            Open the mentorship
          </ButtonLink>
        )}
        {contact !== undefined && (
          <ButtonLink look="quiet" size="small" href={`/contacts/${contact.id}`}>
            Open the card
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
