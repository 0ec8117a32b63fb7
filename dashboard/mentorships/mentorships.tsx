import type { Mentorship } from "#shared/mentorships";
import { type OpenProgram, useProgram } from "../open-program.ts";
import { usePlace } from "../place.ts";
import { Chip } from "../ui/chip.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { DayWords } from "../words/day.tsx";
import { Newcomers } from "./newcomers.tsx";
import { MentorshipPage } from "./page.tsx";
import { Proposal } from "./proposal.tsx";
import { sideOf } from "./sides.ts";
import { kindWords, statusWords } from "./words.ts";
import "./mentorships.css";

const order = ["active", "proposed", "paused", "ended"];

export function Mentorships() {
  const { id } = usePlace();
  return id === undefined ? <List /> : <MentorshipPage key={id} id={id} />;
}

function List() {
  const open = useProgram();
  const { replica } = open;
  const mentorships = [...replica.rows("mentorship").value.values()].toSorted(
    (a, b) =>
      order.indexOf(a.status) - order.indexOf(b.status) ||
      open.people.othersIn(a).localeCompare(open.people.othersIn(b)),
  );
  return (
    <div class="stack">
      <h1>Mentorships</h1>
      {mentorships.length === 0 && replica.empty.value && (
        <p class="soft" role="status">
          Fetching your mentorships for the first time…
        </p>
      )}
      {mentorships.length === 0 && !replica.empty.value && (
        <EmptyState title="No mentorship yet">
          <p>
            Your program lead pairs mentors and mentees. Until then you can keep contacts and log
            introductions by anyone.
          </p>
        </EmptyState>
      )}
      {mentorships.length > 0 && (
        <ul class="cards">
          {mentorships.map((mentorship) => (
            <Entry key={mentorship.id} mentorship={mentorship} />
          ))}
        </ul>
      )}
      {!replica.empty.value && open.program.kind !== "personal" && <Newcomers />}
    </div>
  );
}

function Entry({ mentorship }: { mentorship: Mentorship }) {
  const open = useProgram();
  const { id, kind, status, startedOn } = mentorship;
  return (
    <li class="card spread">
      <div>
        <h2 class="section-title">
          <a href={`/mentorships/${id}`}>
            <bdi>{open.people.othersIn(mentorship)}</bdi>
          </a>
        </h2>
        <p class="soft small">
          {kindWords[kind]}
          {roleWords(mentorship, open)}
          {startedOn !== null && (
            <>
              , since <DayWords day={startedOn} today={open.today.value} />
            </>
          )}
        </p>
      </div>
      <Chip tone={status === "active" ? "accent" : "plain"}>{statusWords[status]}</Chip>
      {status === "proposed" && sideOf(mentorship, open.me.id) !== "none" && (
        <Proposal mentorship={mentorship} />
      )}
    </li>
  );
}

export function roleWords(mentorship: Mentorship, { me }: Pick<OpenProgram, "me">): string {
  const side = sideOf(mentorship, me.id);
  if (side === "mentor") return ", you are the mentor";
  return side === "mentee" ? ", you are the mentee" : "";
}
