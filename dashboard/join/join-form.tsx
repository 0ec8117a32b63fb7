import { useSignal } from "@preact/signals";
import type { ShownInvitation } from "#shared/roster-api";
import { Button } from "../ui/button.tsx";
import { OwnNameField } from "../ui/own-name-field.tsx";

export type JoiningForm = { displayName: string; analytics: "given" | "withdrawn" };

const roleWords = { mentee: "as a mentee", mentor: "as a mentor", lead: "to lead it with them" };

/** What joining means, in plain words; neither answer about being counted is ticked beforehand. */
export function JoinForm({
  shown,
  name: known,
  onJoin,
}: {
  shown: ShownInvitation;
  /** As far as it is known. */
  name: string;
  onJoin: (form: JoiningForm) => Promise<void>;
}) {
  const name = useSignal(known);
  const analytics = useSignal<JoiningForm["analytics"] | undefined>(undefined);
  const busy = useSignal(false);
  const { role, invitedBy, cohort, address, expiresAt, proposal } = shown;
  const join = async () => {
    if (analytics.value === undefined) return;
    busy.value = true;
    await onJoin({ displayName: name.value.trim(), analytics: analytics.value });
    busy.value = false;
  };
  const answer = (value: JoiningForm["analytics"], words: string) => (
    <label class="check">
      <input
        type="radio"
        name="analytics"
        required
        checked={analytics.value === value}
        onChange={() => {
          analytics.value = value;
        }}
      />
      <span>{words}</span>
    </label>
  );
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void join();
      }}
    >
      <p>
        <bdi>{invitedBy}</bdi> invites you {roleWords[role]}
        {cohort !== null && (
          <>
            {" "}
            in <bdi>{cohort}</bdi>
          </>
        )}
        .{address !== null && <> The invitation is for {address}; sign in with that address.</>}
      </p>
      {proposal !== null && (
        <div class="alert calm stack tight">
          <p>
            <bdi>{invitedBy}</bdi> proposes a mentorship to you
            {proposal.kind === "peer" ? ", as peers" : ""}. You find it there once you have joined,
            and say whether it begins.
          </p>
          {proposal.words !== "" && (
            <p>
              <bdi>{proposal.words}</bdi>
            </p>
          )}
        </div>
      )}
      <section class="stack tight">
        <h2>What the program sees of you</h2>
        <ul class="sees">
          <li>Your name, your role, and whom you are paired with.</li>
          <li>
            {role === "mentor"
              ? "Your mentees see the introductions you make for them; you see only their stage and days."
              : "A mentor sees the introductions they made for you: the person, the stage and the days."}
          </li>
          <li>
            Never your contacts, notes, follow-ups or other introductions. No lead sees them either.
          </li>
        </ul>
      </section>
      <OwnNameField name={name} />
      <fieldset class="field choice">
        <legend>May you be counted in the program’s numbers?</legend>
        {answer("given", "Yes, count me; only numbers over many people are shown")}
        {answer("withdrawn", "No, leave me out")}
        <p class="hint">
          Refusing changes nothing else, and no lead sees who did. You can change it under Account.
        </p>
      </fieldset>
      <div class="line-up">
        <Button look="primary" type="submit" disabled={busy.value}>
          Join
        </Button>
      </div>
      <p class="soft small">
        Good until {new Date(expiresAt).toLocaleDateString(undefined, { dateStyle: "long" })}. You
        can leave at any time and take your book with you.
      </p>
    </form>
  );
}
