import { useSignal } from "@preact/signals";
import {
  countWords,
  mostBlurbWords,
  type Wanted,
  wantIntroduction,
} from "#shared/introductions/requests";
import { type OpenProgram, useProgram } from "../open-program.ts";
import { usePlace } from "../place.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { SelectField, TextArea, TextField } from "../ui/field.tsx";
import { RoomWords } from "./room-words.tsx";

type Fields = {
  other: string;
  whom: string;
  fullName: string;
  jobTitle: string;
  organization: string;
  trade: string;
  purpose: string;
  blurb: string;
};
type Side = Wanted["side"];

/** A mentee asks a mentor for an introduction, or a mentor offers a mentee one. */
export function AskForm({ side, back }: { side: Side; back: string }) {
  const open = useProgram();
  const { go, query } = usePlace();
  const others = side === "mentee" ? open.people.mentors.value : open.people.mentees.value;
  const fields = useSignal<Fields>({
    other: (side === "mentee" ? query.ask : query.offer) || (others[0]?.userId ?? ""),
    whom: "person",
    fullName: "",
    jobTitle: "",
    organization: "",
    trade: "",
    purpose: "",
    blurb: "",
  });
  const bind = (field: keyof Fields) => ({
    name: field,
    value: fields.value[field],
    onInput: (event: { currentTarget: { value: string } }) => {
      fields.value = { ...fields.value, [field]: event.currentTarget.value };
    },
  });
  const words = countWords(fields.value.blurb);
  const wanted = wantedOf(fields.value, side, open);
  const save = async () => {
    if (words > mostBlurbWords) return;
    const author = { userId: open.me.id, timeZone: open.me.timeZone, now: open.now() };
    const { introduction, wishes, inverse } = wantIntroduction(wanted, open.today.peek(), {
      ...author,
      newId: open.newId,
    });
    const name = open.people.nameOf(fields.value.other);
    const said = side === "mentee" ? `You asked ${name}.` : `You offered it to ${name}.`;
    if (await open.deeds.save(said, wishes, inverse)) go(`/introductions/${introduction.id}`);
  };
  return (
    <form
      class="stack"
      aria-label={side === "mentee" ? "Ask for an introduction" : "Offer an introduction"}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <SelectField
        label={side === "mentee" ? "Ask" : "For"}
        choices={others.map(({ userId, name }) => ({ value: userId, words: name }))}
        {...bind("other")}
      />
      <RoomWords pair={wanted} />
      <Whom side={side} fields={fields.value} bind={bind} />
      <TextArea
        label="What for"
        rows={3}
        required
        maxLength={1000}
        hint="One or two sentences: what you would ask, and why this person."
        {...bind("purpose")}
      />
      {side === "mentee" && (
        <TextArea
          label="Words to forward"
          rows={5}
          maxLength={2000}
          hint={`Who you are and what you hope for, so that it can be forwarded as it stands. ${words} of ${mostBlurbWords} words.`}
          problem={
            words > mostBlurbWords ? `Shorten it to ${mostBlurbWords} words or fewer.` : undefined
          }
          {...bind("blurb")}
        />
      )}
      <div class="line-up form-end">
        <Button look="primary" type="submit">
          {side === "mentee" ? "Ask" : "Offer it"}
        </Button>
        <ButtonLink look="quiet" href={back}>
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}

type Bind = (field: keyof Fields) => {
  name: string;
  value: string;
  onInput: (event: { currentTarget: { value: string } }) => void;
};

function Whom({ side, fields, bind }: { side: Side; fields: Fields; bind: Bind }) {
  const isPerson = fields.whom === "person" || side === "mentor";
  return (
    <>
      {side === "mentee" && (
        <SelectField
          label="An introduction to"
          choices={[
            { value: "person", words: "a person I can name" },
            { value: "organization", words: "someone at an organization" },
            { value: "trade", words: "someone who does something" },
          ]}
          {...bind("whom")}
        />
      )}
      {isPerson && (
        <>
          <TextField
            label={side === "mentee" ? "Who" : "Introduced to"}
            placeholder="Full name"
            autoComplete="off"
            required
            maxLength={300}
            {...bind("fullName")}
          />
          <TextField label="Job title" autoComplete="off" maxLength={300} {...bind("jobTitle")} />
        </>
      )}
      {fields.whom === "trade" && !isPerson && (
        <TextField
          label="Someone who"
          placeholder="plans power grids"
          autoComplete="off"
          required
          maxLength={250}
          {...bind("trade")}
        />
      )}
      <TextField
        label="Organization"
        autoComplete="off"
        maxLength={250}
        required={fields.whom === "organization" && !isPerson}
        {...bind("organization")}
      />
    </>
  );
}

function wantedOf(fields: Fields, side: Side, { me }: Pick<OpenProgram, "me">): Wanted {
  const { fullName, jobTitle, organization, trade, purpose, blurb } = fields;
  const words =
    fields.whom === "trade" ? `Someone who ${trade.trim()}` : `Someone at ${organization.trim()}`;
  return {
    side,
    mentorId: side === "mentee" ? fields.other : me.id,
    menteeId: side === "mentee" ? me.id : fields.other,
    whom:
      side === "mentor" || fields.whom === "person"
        ? { kind: "person", fullName, jobTitle, organization }
        : { kind: "someone", words, organization },
    purpose,
    blurb,
  };
}
