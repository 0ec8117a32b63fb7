import { useSignal } from "@preact/signals";
import type { Invitation } from "#shared/invitations";
import { type Member, type Role, roles } from "#shared/programs";
import { rosterCalls } from "#shared/roster-client";
import { useProgram } from "../open-program.ts";
import { usePlace } from "../place.ts";
import { Button } from "../ui/button.tsx";
import { Chip } from "../ui/chip.tsx";
import { Check, SelectField, TextField } from "../ui/field.tsx";
import { Panel } from "../ui/panel.tsx";
import { DayWords } from "../words/day.tsx";
import { changeMembers, type Deed, endMembership, endPairing } from "./pairing.ts";
import {
  type InvitedRow,
  isAlive,
  labelsIn,
  type MemberRow,
  membersIn,
  type PersonRow,
  pairingsIn,
} from "./roster.ts";
import { cohortChoices, roleWords, rosterFailure, standingWords } from "./words.ts";

export function PersonPanel({ row, back }: { row: PersonRow; back: string }) {
  const tone = row.standing === "joined" ? "accent" : "plain";
  return (
    <Panel label={row.name} title={<bdi>{row.name}</bdi>} closeHref={back}>
      <div class="line-up">
        <Chip tone={tone}>{standingWords[row.standing]}</Chip>
      </div>
      {row.of === "member" ? <MemberParts row={row} /> : <InvitationParts row={row} back={back} />}
    </Panel>
  );
}

function MemberParts({ row: { member, standing } }: { row: MemberRow }) {
  const { replica, deeds, today, me } = useProgram();
  const pairings = pairingsIn(replica);
  const save = (words: string, { wishes, inverse }: Deed) =>
    void deeds.save(words, wishes, inverse);
  const change = (words: string, fields: Partial<Member>) =>
    save(words, changeMembers([member], fields));
  if (standing === "left")
    return (
      <>
        <p class="soft">
          Left <DayWords day={member.leftOn ?? member.joinedOn} today={today.value} />. Their book
          went with them; counts of the time before stay.
        </p>
        <div class="line-up">
          <Button onClick={() => change(`${member.displayName} is back.`, { leftOn: null })}>
            Take them in again
          </Button>
        </div>
      </>
    );
  return (
    <>
      <Roles member={member} onChange={(next) => change("Roles saved.", { roles: next })} />
      <SelectField
        label="Cohort"
        value={member.cohortId ?? ""}
        choices={cohortChoices(labelsIn(replica), "No cohort")}
        onChange={({ currentTarget }) =>
          change("Cohort saved.", { cohortId: currentTarget.value || null })
        }
      />
      {member.roles.includes("mentor") && (
        <TextField
          label="Takes at most so many mentees"
          type="number"
          min={0}
          max={200}
          placeholder="nothing said"
          value={member.mostMentees ?? ""}
          onChange={({ currentTarget: { value, validity } }) => {
            if (validity.valid)
              change("Saved.", { mostMentees: value === "" ? null : Math.trunc(Number(value)) });
          }}
        />
      )}
      <Partners member={member} />
      <section class="stack tight">
        <h2 class="section-title">End the membership</h2>
        <p class="soft small">
          {member.displayName} keeps their own book and what was shared with them. Their mentorships
          end, and mentors then read “a former mentee”.
        </p>
        <div class="line-up">
          <Button
            look="danger"
            disabled={member.userId === me.id}
            onClick={() =>
              save(`${member.displayName} has left.`, endMembership(member, pairings, today.value))
            }
          >
            End the membership
          </Button>
        </div>
        {member.userId === me.id && (
          <p class="soft small">
            You leave in your own <a href="/account">account</a>.
          </p>
        )}
      </section>
    </>
  );
}

function Roles({ member, onChange }: { member: Member; onChange: (roles: Role[]) => void }) {
  const { replica } = useProgram();
  const leads = membersIn(replica).filter(
    (each) => each.leftOn === null && each.roles.includes("lead"),
  );
  const isLast = leads.length === 1 && leads[0]?.id === member.id;
  return (
    <fieldset class="field">
      <legend>Roles</legend>
      {roles.map((role) => (
        <Check
          key={role}
          label={roleWords[role]}
          checked={member.roles.includes(role)}
          onChange={(wanted) => {
            const next = roles.filter((each) =>
              each === role ? wanted : member.roles.includes(each),
            );
            if (next.length > 0 && !(isLast && role === "lead")) onChange(next);
            else onChange([...member.roles]);
          }}
        />
      ))}
      <p class="hint">
        {isLast
          ? "The only lead stays one until there is another. A lead sees everybody’s name and changes the program."
          : "Everyone has at least one role."}
      </p>
    </fieldset>
  );
}

function Partners({ member: { userId } }: { member: Member }) {
  const { replica, deeds, people, today } = useProgram();
  const own = pairingsIn(replica).filter(
    (each) => isAlive(each) && [...each.mentorIds, ...each.menteeIds].includes(userId),
  );
  return (
    <section class="stack tight">
      <h2 class="section-title">Paired with</h2>
      {own.length === 0 && <p class="soft">Nobody yet.</p>}
      <ul class="plain-list stack tight">
        {own.map((pairing) => {
          const others = [...new Set([...pairing.mentorIds, ...pairing.menteeIds])]
            .filter((id) => id !== userId)
            .map(people.nameOf)
            .join(", ");
          const { wishes, inverse } = endPairing(pairing, today.value);
          return (
            <li key={pairing.id} class="spread">
              <span>
                <bdi>{others}</bdi>{" "}
                <span class="soft small">
                  {pairing.mentorIds.includes(userId) ? "as their mentor" : "as their mentee"}
                  {pairing.status === "active" ? "" : `, ${pairing.status}`}
                </span>
              </span>
              <Button
                size="small"
                aria-label={`End the pairing with ${others}`}
                onClick={() => void deeds.save("The pairing has ended.", wishes, inverse)}
              >
                End
              </Button>
            </li>
          );
        })}
      </ul>
      <div class="line-up">
        <a href={`/people/pair?with=${userId}`}>Pair with somebody</a>
      </div>
    </section>
  );
}

function InvitationParts({ row, back }: { row: InvitedRow; back: string }) {
  const { client, program, replica, deeds } = useProgram();
  const { go } = usePlace();
  const problem = useSignal<string | undefined>(undefined);
  const { invitation, standing } = row;
  const calls = rosterCalls(client, program.id);
  const tell = async (
    words: string,
    reply: Promise<{ ok: true } | { ok: false; error: string }>,
  ) => {
    const answer = await reply;
    problem.value = answer.ok ? undefined : rosterFailure(answer.error);
    if (!answer.ok) return;
    deeds.say(words);
    await replica.sync();
    go(back);
  };
  return (
    <>
      {standing === "asked" && <AskedFor invitation={invitation} />}
      <dl class="facts">
        <div>
          <dt>Address</dt>
          <dd>{invitation.email}</dd>
        </div>
        <div>
          <dt>{standing === "asked" ? "To be invited as" : "Invited as"}</dt>
          <dd>
            {roleWords[invitation.role]}
            {row.cohort && `, ${row.cohort}`}
          </dd>
        </div>
        <div>
          <dt>{standing === "expired" ? "Ran out" : "Ends"}</dt>
          <dd>
            {new Date(invitation.expiresAt).toLocaleDateString(undefined, { dateStyle: "long" })}
          </dd>
        </div>
        <div>
          <dt>Mails sent</dt>
          <dd>{invitation.mailedAt.length}</dd>
        </div>
      </dl>
      {problem.value !== undefined && (
        <p class="alert" role="alert">
          {problem.value}
        </p>
      )}
      <div class="line-up">
        <Button
          onClick={() =>
            void tell(
              standing === "asked" ? "Invited." : "Sent again; it is good for two more weeks.",
              calls.sendAgain(row.id),
            )
          }
        >
          {standing === "asked" ? "Invite them" : "Send again"}
        </Button>
        {standing !== "withdrawn" && (
          <Button
            look={standing === "asked" ? "plain" : "danger"}
            onClick={() =>
              void tell(
                standing === "asked" ? "Not now." : "Withdrawn. Its link opens nothing now.",
                calls.withdraw(row.id),
              )
            }
          >
            {standing === "asked" ? "Not now" : "Withdraw"}
          </Button>
        )}
      </div>
      <p class="soft small">
        The address goes from here once the person has joined, or three months after the invitation
        has ended.
      </p>
    </>
  );
}

/** Who would like them here, and what that person would have them read. */
function AskedFor({ invitation: { proposal } }: { invitation: Invitation }) {
  const { people } = useProgram();
  if (proposal === null) return null;
  return (
    <div class="alert calm stack tight">
      <p>
        <bdi>{people.nameOf(proposal.by)}</bdi> asks you to invite them. Whoever joins is proposed a
        mentorship, and begins it or not.
      </p>
      {proposal.words !== "" && (
        <p class="prose">
          <bdi>{proposal.words}</bdi>
        </p>
      )}
    </div>
  );
}
