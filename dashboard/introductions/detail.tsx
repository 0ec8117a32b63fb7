import type { Introduction } from "#shared/introductions";
import { useProgram } from "../open-program.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Panel } from "../ui/panel.tsx";
import { StageDots } from "../ui/stage-dots.tsx";
import { DayWords } from "../words/day.tsx";
import { channelWords, closeWords, factWords } from "../words/introductions.ts";
import { Chain } from "./chain.tsx";
import { Confirmation } from "./confirmation.tsx";
import { Drafts } from "./drafts.tsx";
import type { IntroductionLine } from "./lines.ts";
import { NextFact } from "./next-fact.tsx";

export function IntroductionPanel({ id, back }: { id: string; back: string }) {
  const { introductions, replica } = useProgram();
  const line = introductions.byId.value.get(id);
  if (line === undefined) {
    return (
      <Panel label="Introduction" title="Not here" closeHref={back}>
        <p>
          {replica.empty.value
            ? "Fetching…"
            : "This introduction is not one of yours, or it was taken back."}
        </p>
      </Panel>
    );
  }
  const name = line.introduction.person.fullName;
  return (
    <Panel label={`Introduction to ${name}`} title={<bdi>{name}</bdi>} closeHref={back}>
      <Detail line={line} />
    </Panel>
  );
}

function Detail({ line }: { line: IntroductionLine }) {
  const { introduction } = line;
  const { person } = introduction;
  return (
    <div class="stack">
      <p class="soft">
        {[person.jobTitle, person.organization].filter((text) => text !== null).join(", ")}
      </p>
      <Chain line={line} />
      <p class="spread">
        <StageDots reached={line.dots} over={line.stage === "closed"} words={line.stageWords} />
        {line.stage !== "closed" && <span class="soft">Next: {line.nextStep}</span>}
      </p>
      <Confirmation line={line} />
      <NextFact line={line} />
      <Drafts line={line} />
      <Facts line={line} />
      <p class="soft small">
        Introduced {channelWords[introduction.channel]}. {seenWords(line)}
      </p>
      <div class="line-up">
        {introduction.contactId !== null && (
          <ButtonLink href={`/contacts/${introduction.contactId}`}>Open the card</ButtonLink>
        )}
        <RemoveIntroduction line={line} />
      </div>
    </div>
  );
}

/** Who sees what of it; a mentor without an account sees nothing. */
function seenWords({ side, mentor, introduction }: IntroductionLine): string {
  if (side === "mentor")
    return "You see the name, job title, organization, stage and days; the mentee's notes stay theirs.";
  return introduction.introducer.kind === "member"
    ? "Your mentor sees the name, job title, organization, stage and days; never your notes."
    : `Only you see this: ${mentor} has no account here.`;
}

function Facts({ line }: { line: IntroductionLine }) {
  const { me, today, deeds } = useProgram();
  const names = {
    person: line.introduction.person.fullName,
    mentor: line.mentor,
    mentee: line.mentee,
  };
  return (
    <section class="stack tight">
      <h2 class="section-title">What happened</h2>
      <ol class="timeline">
        {line.events.toReversed().map((event) => (
          <li key={event.id}>
            <p class="spread">
              <span>
                <strong>{factWords(event.stage, names)}</strong>
                {event.reason !== null && `: ${closeWords[event.reason]}`}{" "}
                <span class="soft small">
                  <DayWords day={event.occurredOn} today={today.value} />
                </span>
              </span>
              {event.by === me.id && (
                <Button
                  look="quiet"
                  size="small"
                  aria-label={`Take back: ${factWords(event.stage, names)}`}
                  onClick={() =>
                    void deeds.save(
                      "Taken back.",
                      [{ op: "delete", kind: "introduction_event", id: event.id }],
                      [{ op: "put", kind: "introduction_event", record: event }],
                    )
                  }
                >
                  Take back
                </Button>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function RemoveIntroduction({ line }: { line: IntroductionLine }) {
  const { me, deeds, replica } = useProgram();
  const { introduction, events } = line;
  if (introduction.createdBy !== me.id) return null;
  const remove = () => {
    const mine = events.filter(({ by }) => by === me.id);
    const followUps = [...replica.rows("follow_up").peek().values()].filter(
      ({ subject }) => subject.id === introduction.id,
    );
    // What comes back from a deletion is the mentee's word again, until the mentor confirms it.
    const again: Introduction =
      introduction.menteeId === me.id
        ? { ...introduction, confirmation: "unconfirmed" }
        : introduction;
    void deeds.save(
      `The introduction to ${introduction.person.fullName} is deleted.`,
      [
        ...followUps.map(({ id }) => ({ op: "delete", kind: "follow_up", id }) as const),
        ...mine.map(({ id }) => ({ op: "delete", kind: "introduction_event", id }) as const),
        { op: "delete", kind: "introduction", id: introduction.id },
      ],
      [
        { op: "put", kind: "introduction", record: again },
        ...mine.map((record) => ({ op: "put", kind: "introduction_event", record }) as const),
        ...followUps.map((record) => ({ op: "put", kind: "follow_up", record }) as const),
      ],
    );
  };
  return (
    <Button look="quiet" onClick={remove}>
      Delete
    </Button>
  );
}
