import { useSignal } from "@preact/signals";
import { channels } from "#shared/introductions";
import { hasRole, type OpenProgram, useProgram } from "../open-program.ts";
import { usePlace } from "../place.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { type Choice, SelectField, TextField } from "../ui/field.tsx";
import { Panel } from "../ui/panel.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { channelWords } from "../words/introductions.ts";
import { AskForm } from "./asking.tsx";
import { parentChoices } from "./ripple.tsx";
import { logIntroduction, type NewIntroductionForm } from "./wishes.ts";

type Fields = {
  /** "by:<mentor>" for me as the mentee, "for:<mentee>" for me as the mentor, or "other". */
  between: string;
  introducerName: string;
  fullName: string;
  jobTitle: string;
  organization: string;
  email: string;
  occurredOn: string;
  channel: string;
  parent: string;
};

/** One that was made, or one that is asked for or offered. */
export function NewIntroduction({ back }: { back: string }) {
  const { people } = useProgram();
  const { query } = usePlace();
  const first = query.ask === undefined ? (query.offer === undefined ? "log" : "offer") : "ask";
  const what = useSignal<string>(first);
  const tabs = [
    { id: "log", words: "It was made" },
    ...(people.mentors.value.length > 0 ? [{ id: "ask", words: "Ask for one" }] : []),
    ...(people.mentees.value.length > 0 ? [{ id: "offer", words: "Offer one" }] : []),
  ];
  return (
    <Panel label="New introduction" title="New introduction" closeHref={back}>
      {tabs.length > 1 && (
        <Tabs
          label="What is new"
          tabs={tabs}
          chosen={what.value}
          onChoose={(id) => {
            what.value = id;
          }}
        />
      )}
      {what.value === "log" && <LogForm back={back} />}
      {what.value === "ask" && <AskForm key="ask" side="mentee" back={back} />}
      {what.value === "offer" && <AskForm key="offer" side="mentor" back={back} />}
    </Panel>
  );
}

function LogForm({ back }: { back: string }) {
  const open = useProgram();
  const { go } = usePlace();
  const choices = choicesOf(open);
  const fields = useSignal<Fields>({
    between: choices[0]?.value ?? "other",
    introducerName: "",
    fullName: "",
    jobTitle: "",
    organization: "",
    email: "",
    occurredOn: open.today.peek(),
    channel: "email",
    parent: "",
  });
  const bind = (field: keyof Fields) => ({
    name: field,
    value: fields.value[field],
    onInput: (event: { currentTarget: { value: string } }) => {
      fields.value = { ...fields.value, [field]: event.currentTarget.value };
    },
  });
  const save = async () => {
    const { introduction, wishes, inverse } = logIntroduction(formOf(fields.value, open), {
      userId: open.me.id,
      now: open.now(),
      newId: open.newId,
    });
    const words = `The introduction to ${introduction.person.fullName} is saved.`;
    if (await open.deeds.save(words, wishes, inverse)) go(`/introductions/${introduction.id}`);
  };
  const { byId, lines } = open.introductions;
  const parents = parentChoices(undefined, lines.value, byId.value);
  const isMentor = fields.value.between.startsWith("for:");
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {hasRole(open, "mentor") &&
        !hasRole(open, "mentee") &&
        open.people.mentees.value.length === 0 && (
          <p class="alert calm">
            You are paired with nobody yet. What you introduce a mentee to is written here once your
            program’s lead has paired you; until then this is for introductions to yourself.
          </p>
        )}
      <SelectField label="Who introduced whom" choices={choices} {...bind("between")} />
      {fields.value.between === "other" && (
        <TextField label="Name of who introduced you" required {...bind("introducerName")} />
      )}
      <TextField
        label={isMentor ? "Introduced to" : "You were introduced to"}
        placeholder="Full name"
        autoComplete="off"
        list={isMentor ? undefined : "my-contacts"}
        autoFocus
        required
        maxLength={300}
        {...bind("fullName")}
      />
      {!isMentor && <ContactNames />}
      <TextField label="Job title" autoComplete="off" maxLength={300} {...bind("jobTitle")} />
      <TextField
        label="Organization"
        autoComplete="off"
        maxLength={300}
        {...bind("organization")}
      />
      <TextField
        label="Their e-mail address"
        type="email"
        autoComplete="off"
        hint={
          isMentor
            ? "You hand it over with the introduction; leave it empty where you may not."
            : "Kept on your card of them; your mentor does not see it."
        }
        {...bind("email")}
      />
      <TextField
        label="On which day"
        type="date"
        required
        max={open.today.value}
        {...bind("occurredOn")}
      />
      <SelectField
        label="How"
        choices={channels.map((value) => ({ value, words: channelWords[value] }))}
        {...bind("channel")}
      />
      {!isMentor && parents.length > 1 && (
        <SelectField label="Came about through" choices={parents} {...bind("parent")} />
      )}
      <div class="line-up form-end">
        <Button look="primary" type="submit">
          Save introduction
        </Button>
        <ButtonLink look="quiet" href={back}>
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}

/** Names already in the book, so that an introduction joins the card that is there. */
function ContactNames() {
  const { contacts } = useProgram();
  return (
    <datalist id="my-contacts">
      {contacts.all.value.slice(0, 500).map(({ contact }) => (
        <option key={contact.id} value={contact.fullName}>
          {contact.organization ?? ""}
        </option>
      ))}
    </datalist>
  );
}

function choicesOf({ people }: OpenProgram): Choice[] {
  return [
    ...people.mentors.value.map(({ userId, name }) => ({
      value: `by:${userId}`,
      words: `${name} introduced me`,
    })),
    ...people.mentees.value.map(({ userId, name }) => ({
      value: `for:${userId}`,
      words: `I introduced ${name}`,
    })),
    { value: "other", words: "Someone else introduced me" },
  ];
}

function formOf(fields: Fields, { me, contacts }: OpenProgram): NewIntroductionForm {
  const [side, userId] = [fields.between.slice(0, 3), fields.between.replace(/^(by|for):/, "")];
  const namesakes = contacts.all
    .peek()
    .filter(({ contact }) => contact.fullName === fields.fullName.trim());
  const only = namesakes.length === 1 ? namesakes[0] : undefined;
  const shared = {
    fullName: fields.fullName,
    jobTitle: fields.jobTitle,
    organization: fields.organization,
    email: fields.email,
    occurredOn: fields.occurredOn,
    channel: channels.find((channel) => channel === fields.channel) ?? "other",
    quote: "",
    parentIntroductionId: fields.parent || null,
  };
  if (side === "for")
    return {
      ...shared,
      menteeId: userId,
      introducer: { kind: "member", userId: me.id },
      contactId: null,
    };
  return {
    ...shared,
    menteeId: me.id,
    introducer:
      fields.between === "other"
        ? { kind: "contact", contactId: null, name: fields.introducerName.trim() }
        : { kind: "member", userId },
    contactId: only?.contact.id ?? null,
  };
}
