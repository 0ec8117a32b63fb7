import { useSignal } from "@preact/signals";
import { useProgram } from "../open-program.ts";
import { usePlace } from "../place.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { TextArea, TextField } from "../ui/field.tsx";
import { Panel } from "../ui/panel.tsx";
import { DayWords } from "../words/day.tsx";
import { type Draft, draftFor, mailtoOf } from "./drafts.ts";
import type { Owed } from "./owed.ts";
import { useDeeds } from "./owed-list.tsx";

/** The draft beside what one wants to know while writing it. */
export function WritePanel({ owed }: { owed: Owed }) {
  const { me } = useProgram();
  const { go } = usePlace();
  const deeds = useDeeds();
  const draft = draftFor(owed, me.name);
  const finish = (deed: () => void) => {
    go("/");
    deed();
  };
  return (
    <Panel label={owed.what} title={<bdi>{owed.what}</bdi>} closeHref="/">
      <div class="stack">
        <Context owed={owed} />
        {draft !== undefined && <Writing first={draft} />}
        <div class="line-up form-end">
          <Button look="primary" onClick={() => finish(() => deeds.done(owed))}>
            Done
          </Button>
          {[1, 3, 7].map((days) => (
            <Button key={days} onClick={() => finish(() => deeds.later(owed, days))}>
              {laterWords[days]}
            </Button>
          ))}
        </div>
      </div>
    </Panel>
  );
}

const laterWords: Record<number, string> = { 1: "Tomorrow", 3: "In 3 days", 7: "In a week" };

function Context({ owed }: { owed: Owed }) {
  const { replica, today } = useProgram();
  const { contact, line } = owed;
  const last = [...replica.rows("interaction").value.values()]
    .filter(({ contactId }) => contactId === contact?.id)
    .toSorted((a, b) => b.occurredOn.localeCompare(a.occurredOn))
    .at(0);
  const role = line?.introduction.person ?? contact;
  return (
    <div class="stack tight">
      <p class="soft">
        {[role?.jobTitle, role?.organization].filter((text) => typeof text === "string").join(", ")}
      </p>
      {owed.why !== "" && <p>{owed.why.charAt(0).toUpperCase() + owed.why.slice(1)}.</p>}
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
        {contact !== undefined && (
          <ButtonLink look="quiet" size="small" href={`/contacts/${contact.id}`}>
            Open the card
          </ButtonLink>
        )}
      </div>
    </div>
  );
}

function Writing({ first }: { first: Draft }) {
  const { deeds } = useProgram();
  const draft = useSignal(first);
  const set = (change: Partial<Draft>) => {
    draft.value = { ...draft.value, ...change };
  };
  const copy = async () => {
    const copied = await navigator.clipboard.writeText(draft.value.text).then(
      () => true,
      () => false,
    );
    deeds.say(copied ? "Copied." : "The browser did not allow copying; mark the text and copy it.");
  };
  return (
    <div class="stack tight">
      <TextField
        label="Subject"
        value={draft.value.subject}
        onInput={(event) => set({ subject: event.currentTarget.value })}
      />
      <TextArea
        label="Draft"
        rows={11}
        value={draft.value.text}
        onInput={(event) => set({ text: event.currentTarget.value })}
        hint="Tertius never sends it. Open it in your mail, or copy it."
      />
      <div class="line-up">
        <ButtonLink href={mailtoOf(draft.value)}>Open in my mail</ButtonLink>
        <Button onClick={() => void copy()}>Copy</Button>
      </div>
    </div>
  );
}
