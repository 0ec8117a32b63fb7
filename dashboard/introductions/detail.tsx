import { hasReached, type Introduction, isErased } from "#shared/introductions";
import { useProgram } from "../open-program.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Panel } from "../ui/panel.tsx";
import { StageDots } from "../ui/stage-dots.tsx";
import { channelWords } from "../words/introductions.ts";
import { Answer } from "./answer.tsx";
import { CameOfIt } from "./came-of-it.tsx";
import { Chain } from "./chain.tsx";
import { Confirmation } from "./confirmation.tsx";
import { Drafts } from "./drafts.tsx";
import { FollowUps } from "./follow-ups.tsx";
import { HandedOver } from "./handed-over.tsx";
import type { IntroductionLine } from "./lines.ts";
import { erasedWords } from "./moves.ts";
import { NextFact } from "./next-fact.tsx";
import { PrivateNote } from "./private-note.tsx";
import { Ripple } from "./ripple.tsx";
import { Same } from "./same.tsx";
import { Timeline } from "./timeline.tsx";
import { Wanted } from "./wanted.tsx";

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
      {isErased(introduction) ? <p>{erasedWords}</p> : <StillToDo line={line} />}
      <CameOfIt line={line} />
      <Timeline line={line} />
      {line.side === "mentee" && <Ripple line={line} />}
      <PrivateNote key={line.id} line={line} />
      <p class="soft small">
        {hasReached(line.events, "introduced") &&
          `Introduced ${channelWords[introduction.channel]}. `}
        {seenWords(line)}
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

function StillToDo({ line }: { line: IntroductionLine }) {
  return (
    <>
      <Wanted line={line} />
      <Same line={line} />
      <Answer line={line} />
      <Confirmation line={line} />
      <NextFact line={line} />
      <Drafts key={line.stage} line={line} />
      <HandedOver line={line} />
      <FollowUps line={line} />
    </>
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

const noReach = { emails: [], links: [] };

function RemoveIntroduction({ line }: { line: IntroductionLine }) {
  const { me, deeds, replica } = useProgram();
  const introduction = replica.rows("introduction").value.get(line.id);
  if (introduction?.createdBy !== me.id) return null;
  const remove = () => {
    const mine = [...replica.rows("introduction_event").peek().values()].filter(
      ({ introductionId, by }) => introductionId === line.id && by === me.id,
    );
    const followUps = [...replica.rows("follow_up").peek().values()].filter(
      ({ subject }) => subject.id === introduction.id,
    );
    // What comes back from a deletion is the mentee's word again, until the mentor confirms it and
    // gives addresses anew.
    const again: Introduction =
      introduction.menteeId === me.id
        ? { ...introduction, confirmation: "unconfirmed", answeredAt: null, reach: noReach }
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
