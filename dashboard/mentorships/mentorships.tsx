import type { Mentorship, mentorshipKinds, mentorshipStatuses } from "#shared/mentorships";
import { type OpenProgram, useProgram } from "../open-program.ts";
import { Chip } from "../ui/chip.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { DayWords } from "../words/day.tsx";
import { AgreedNumber } from "./agreed-number.tsx";
import { Proposal } from "./proposal.tsx";

const kindWords: Record<(typeof mentorshipKinds)[number], string> = {
  one_on_one: "One on one",
  group: "Group",
  peer: "Peers",
  e_mentoring: "Online",
};
const statusWords: Record<(typeof mentorshipStatuses)[number], string> = {
  proposed: "Proposed",
  active: "Active",
  paused: "Paused",
  ended: "Ended",
};
const order = ["active", "proposed", "paused", "ended"];

export function Mentorships() {
  const open = useProgram();
  const { replica, today } = open;
  const mentorships = [...replica.rows("mentorship").value.values()].toSorted(
    (a, b) =>
      order.indexOf(a.status) - order.indexOf(b.status) ||
      withWhom(a, open).localeCompare(withWhom(b, open)),
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
            <li key={mentorship.id} class="card spread">
              <div>
                <h2 class="section-title">
                  <bdi>{withWhom(mentorship, open)}</bdi>
                </h2>
                <p class="soft small">
                  {kindWords[mentorship.kind]}
                  {roleWords(mentorship, open)}
                  {mentorship.startedOn !== null && (
                    <>
                      , since <DayWords day={mentorship.startedOn} today={today.value} />
                    </>
                  )}
                </p>
              </div>
              <Chip tone={mentorship.status === "active" ? "accent" : "plain"}>
                {statusWords[mentorship.status]}
              </Chip>
              {isMine(mentorship, open) && mentorship.status === "proposed" && (
                <Proposal mentorship={mentorship} />
              )}
              {isMine(mentorship, open) && mentorship.status !== "ended" && (
                <AgreedNumber mentorship={mentorship} />
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A lead sees mentorships they are no part of. */
function isMine({ mentorIds, menteeIds }: Mentorship, { me }: OpenProgram): boolean {
  return [...mentorIds, ...menteeIds].includes(me.id);
}

function withWhom(mentorship: Mentorship, { people }: OpenProgram): string {
  const everyone = [...new Set([...mentorship.mentorIds, ...mentorship.menteeIds])];
  return new Intl.ListFormat(undefined, { type: "conjunction" }).format(
    everyone.filter((userId) => !people.isMe(userId)).map(people.nameOf),
  );
}

function roleWords(mentorship: Mentorship, { me }: OpenProgram): string {
  if (mentorship.kind === "peer") return "";
  if (mentorship.mentorIds.includes(me.id)) return ", you are the mentor";
  return mentorship.menteeIds.includes(me.id) ? ", you are the mentee" : "";
}
