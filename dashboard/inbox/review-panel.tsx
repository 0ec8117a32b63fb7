import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { indexOf } from "#shared/contact-index";
import type { IntroductionDraft } from "#shared/introduction-drafts";
import { channels } from "#shared/introductions";
import { type OpenProgram, useProgram } from "../open-program.ts";
import { Button, isSecondClick } from "../ui/button.tsx";
import { type Choice, SelectField, TextArea, TextField } from "../ui/field.tsx";
import { Panel } from "../ui/panel.tsx";
import { channelWords } from "../words/introductions.ts";
import { sourceWords } from "./draft-words.ts";
import { acceptDraft, type Circle, discardDraft, fieldsOf, type ReviewFields } from "./review.ts";
import { ReviewPeople } from "./review-people.tsx";

type Props = { draft: IntroductionDraft | undefined; back: string; onSettled: () => void };

export function ReviewPanel({ draft, ...rest }: Props) {
  const { replica } = useProgram();
  if (draft === undefined) {
    return (
      <Panel label="Introduction to review" title="Not here" closeHref={rest.back}>
        <p>{replica.empty.value ? "Fetching…" : "This one is settled, or it is not yours."}</p>
      </Panel>
    );
  }
  const title = draft.certainty === "sure" ? "Is this right?" : "Is this an introduction?";
  return (
    <Panel label={title} title={title} closeHref={rest.back}>
      <Review draft={draft} {...rest} />
    </Panel>
  );
}

function Review({ draft, onSettled }: Omit<Props, "draft"> & { draft: IntroductionDraft }) {
  const open = useProgram();
  const circle = useCircle(open);
  const fields = useSignal<ReviewFields>(fieldsOf(draft, circle, open.today.peek()));
  const set = (changed: Partial<ReviewFields>) => {
    fields.value = { ...fields.value, ...changed };
  };
  const { between, introducerName, people, occurredOn, channel, quote } = fields.value;
  const count = people.filter(({ chosen }) => chosen === "yes").length;
  const isMentor = between.startsWith("for:");
  const settle = async (words: string, deed: ReturnType<typeof discardDraft>) => {
    if (await open.deeds.save(words, deed.wishes, deed.inverse)) onSettled();
  };
  const save = () => {
    const deed = acceptDraft(draft, fields.value, {
      circle,
      author: { userId: open.me.id, now: open.now(), newId: open.newId },
    });
    void settle(`Saved: the introduction to ${deed.names.join(", ")}.`, deed);
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (count > 0) save();
      }}
    >
      <About draft={draft} />
      <SelectField
        label="Who introduced whom"
        choices={choicesOf(open, between)}
        value={between}
        onChange={({ currentTarget }) => set({ between: currentTarget.value })}
      />
      {between === "other" && (
        <TextField
          label="Name of who introduced you"
          required
          maxLength={300}
          value={introducerName}
          onInput={({ currentTarget }) => set({ introducerName: currentTarget.value })}
        />
      )}
      <ReviewPeople
        circle={circle}
        people={people}
        onChange={(changed) => set({ people: changed })}
      />
      <TextField
        label="On which day"
        type="date"
        required
        max={open.today.value}
        value={occurredOn}
        onInput={({ currentTarget }) => set({ occurredOn: currentTarget.value })}
      />
      <SelectField
        label="How"
        choices={channels.map((value) => ({ value, words: channelWords[value] }))}
        value={channel}
        onChange={({ currentTarget }) =>
          set({ channel: channels.find((each) => each === currentTarget.value) ?? "other" })
        }
      />
      {!isMentor && (
        <TextArea
          label="Words to keep"
          maxLength={280}
          hint="Yours alone; your mentor does not see them."
          value={quote}
          onInput={({ currentTarget }) => set({ quote: currentTarget.value })}
        />
      )}
      <div class="line-up form-end">
        <Button look="primary" type="submit" disabled={count === 0}>
          {count > 1 ? `Save ${count} introductions` : "Save introduction"}
        </Button>
        <Button
          onClick={(event) =>
            isSecondClick(event) || void settle("Put aside.", discardDraft(draft))
          }
        >
          Discard
        </Button>
      </div>
    </form>
  );
}

/** What it was read from, and what to be careful about. */
function About({ draft }: { draft: IntroductionDraft }) {
  const { source, subject, certainty, sender, attachmentsLeft } = draft;
  return (
    <div class="stack tight">
      <p class="soft">
        Read from {sourceWords[source]}
        {subject !== "" && (
          <>
            : <q>{subject}</q>
          </>
        )}
        . The mail itself is not kept.
      </p>
      {certainty === "unsure" && (
        <p class="alert calm">
          Not sure that this introduces anybody. Tick who you were introduced to, or discard it.
        </p>
      )}
      {sender === "stranger" && (
        <p class="alert calm">
          It was sent by somebody you have no card of. Look twice before you write to anyone.
        </p>
      )}
      {attachmentsLeft > 0 && (
        <p class="soft small">
          {attachmentsLeft === 1 ? "An attachment was" : `${attachmentsLeft} attachments were`} left
          out; look for {attachmentsLeft === 1 ? "it" : "them"} in your mail.
        </p>
      )}
    </div>
  );
}

function useCircle({ me, people, replica }: OpenProgram): Circle {
  const cards = replica.rows("contact").value;
  const book = useMemo(() => indexOf(cards.values()), [cards]);
  return {
    me: { userId: me.id, name: me.name },
    mentors: people.mentors.value,
    mentees: people.mentees.value,
    book,
    cards,
  };
}

function choicesOf({ people, replica }: OpenProgram, between: string): Choice[] {
  const card = replica
    .rows("contact")
    .peek()
    .get(between.replace(/^card:/, ""));
  return [
    ...people.mentors.value.map(({ userId, name }) => ({
      value: `by:${userId}`,
      words: `${name} introduced me`,
    })),
    ...(card === undefined
      ? []
      : [{ value: `card:${card.id}`, words: `${card.fullName} introduced me` }]),
    ...people.mentees.value.map(({ userId, name }) => ({
      value: `for:${userId}`,
      words: `I introduced ${name}`,
    })),
    { value: "other", words: "Someone else introduced me" },
  ];
}
