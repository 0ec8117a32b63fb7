import type { Mentorship } from "#shared/mentorships";
import { type OpenProgram, useProgram } from "../open-program.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Chip } from "../ui/chip.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { DayWords } from "../words/day.tsx";
import { AgreementPart } from "./agreement.tsx";
import { Cards } from "./cards.tsx";
import { CheckIns } from "./check-ins.tsx";
import { Clocks } from "./clocks.tsx";
import { GoOn } from "./go-on.tsx";
import { Goals } from "./goals.tsx";
import { Milestones } from "./milestones.tsx";
import { Proposal } from "./proposal.tsx";
import { PulsePart } from "./pulse.tsx";
import { sideOf } from "./sides.ts";
import { Turning } from "./turning.tsx";
import { kindWords, reasonWords, statusWords } from "./words.ts";

/** One mentorship: who, how it stands, and all that the sides share. */
export function MentorshipPage({ id }: { id: string }) {
  const open = useProgram();
  const mentorship = open.replica.rows("mentorship").value.get(id);
  if (mentorship === undefined) return <NotHere />;
  const isMine = sideOf(mentorship, open.me.id) !== "none";
  return (
    <div class="stack wide mentorship">
      <Head mentorship={mentorship} />
      {isMine && <Shared mentorship={mentorship} />}
    </div>
  );
}

/** Who is far away looks first at the clocks and the ways to talk. */
function Shared({ mentorship }: { mentorship: Mentorship }) {
  const { kind, status } = mentorship;
  return (
    <>
      {kind === "e_mentoring" && <Clocks mentorship={mentorship} />}
      {status !== "proposed" && <CheckIns mentorship={mentorship} />}
      <AgreementPart mentorship={mentorship} />
      {status !== "proposed" && <Goals mentorship={mentorship} />}
      {status !== "proposed" && <Milestones mentorship={mentorship} />}
      {kind !== "e_mentoring" && <Clocks mentorship={mentorship} />}
      <PulsePart mentorship={mentorship} />
      <Cards mentorship={mentorship} />
      {status === "ended" ? <GoOn mentorship={mentorship} /> : <Turning mentorship={mentorship} />}
    </>
  );
}

function Head({ mentorship }: { mentorship: Mentorship }) {
  const open = useProgram();
  const { kind, status, startedOn } = mentorship;
  return (
    <header class="stack tight">
      <p class="small">
        <a href="/mentorships">Mentorships</a>
      </p>
      <div class="spread">
        <h1>
          <bdi>{open.people.othersIn(mentorship)}</bdi>
        </h1>
        <Chip tone={status === "active" ? "accent" : "plain"}>{statusWords[status]}</Chip>
      </div>
      <p class="soft">
        {kindWords[kind]}. {sideWords(mentorship, open)}
        {startedOn !== null && (
          <>
            {" "}
            Since <DayWords day={startedOn} today={open.today.value} />.
          </>
        )}
      </p>
      <Standing mentorship={mentorship} />
      {status === "proposed" && sideOf(mentorship, open.me.id) !== "none" && (
        <Proposal mentorship={mentorship} />
      )}
    </header>
  );
}

function Standing({ mentorship }: { mentorship: Mentorship }) {
  const { today } = useProgram();
  const { status, pausedUntil, endedOn, endedBecause } = mentorship;
  if (status === "paused")
    return (
      <p class="alert calm">
        Paused
        {pausedUntil !== null && (
          <>
            {" "}
            until <DayWords day={pausedUntil} today={today.value} />
          </>
        )}
        . Nothing of it falls due meanwhile.
      </p>
    );
  if (status !== "ended") return null;
  return (
    <p class="alert calm">
      Ended
      {endedOn !== null && (
        <>
          {" "}
          <DayWords day={endedOn} today={today.value} />
        </>
      )}
      {endedBecause === null ? ". " : `: ${reasonWords[endedBecause].toLowerCase()}. `}
      Your contacts, notes and introductions are yours as before, and what you shared here stays
      with everyone who read it.
    </p>
  );
}

function sideWords(mentorship: Mentorship, { me }: Pick<OpenProgram, "me">): string {
  const words = {
    mentor: "You are the mentor.",
    mentee: "You are the mentee.",
    peer: "Each of you is mentor and mentee.",
    none: "",
  };
  return words[sideOf(mentorship, me.id)];
}

function NotHere() {
  const { replica } = useProgram();
  if (replica.empty.value)
    return (
      <div class="stack">
        <h1>Mentorship</h1>
        <p role="status">Fetching…</p>
      </div>
    );
  return (
    <EmptyState title="This mentorship is not here">
      <p>
        It is not one of yours, or you have left it. Introductions and farewells of it are still
        with you.
      </p>
      <ButtonLink href="/mentorships">All mentorships</ButtonLink>
    </EmptyState>
  );
}
