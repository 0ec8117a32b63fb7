import type { Contact } from "#shared/contacts";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { Check, TextField } from "../ui/field.tsx";
import { type Circle, cardOf, type ReviewedPerson } from "./review.ts";

type Props = {
  circle: Circle;
  people: readonly ReviewedPerson[];
  onChange: (people: readonly ReviewedPerson[]) => void;
};

/** Everyone the message names; a tick for each who was introduced. */
export function ReviewPeople({ circle, people, onChange }: Props) {
  const set = (index: number, changed: Partial<ReviewedPerson>) =>
    onChange(people.map((person, at) => (at === index ? { ...person, ...changed } : person)));
  return (
    <fieldset class="stack reviewed">
      <legend>Introduced to</legend>
      {people.length === 0 && <p class="soft">The words name nobody.</p>}
      {people.map((person, index) => (
        <Person
          key={index}
          circle={circle}
          person={person}
          onChange={(changed) => set(index, changed)}
        />
      ))}
      <div class="line-up">
        <Button size="small" look="quiet" onClick={() => onChange([...people, nobody])}>
          Add a person
        </Button>
      </div>
    </fieldset>
  );
}

const nobody: ReviewedPerson = {
  chosen: "yes",
  fullName: "",
  jobTitle: "",
  organization: "",
  email: "",
};

function Person({
  circle,
  person,
  onChange,
}: {
  circle: Circle;
  person: ReviewedPerson;
  onChange: (changed: Partial<ReviewedPerson>) => void;
}) {
  const { fullName, email, chosen } = person;
  const bind = (field: "fullName" | "jobTitle" | "organization" | "email") => ({
    value: person[field],
    autoComplete: "off",
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) =>
      onChange({ [field]: currentTarget.value }),
  });
  return (
    <div class="card stack tight">
      <Check
        label={fullName || email || "Somebody new"}
        checked={chosen === "yes"}
        onChange={(checked) => onChange({ chosen: checked ? "yes" : "no" })}
      />
      {chosen === "yes" && (
        <div class="two-columns">
          <TextField label="Full name" required maxLength={300} {...bind("fullName")} />
          <TextField label="E-mail" type="email" maxLength={254} {...bind("email")} />
          <TextField label="Job title" maxLength={300} {...bind("jobTitle")} />
          <TextField label="Organization" maxLength={300} {...bind("organization")} />
        </div>
      )}
      {chosen === "yes" && <Known card={cardOf(person, circle)} />}
    </div>
  );
}

function Known({ card }: { card: Contact | undefined }) {
  const { introductions } = useProgram();
  if (card === undefined) return null;
  const before = introductions.lines.value.find(
    ({ introduction }) => introduction.contactId === card.id,
  );
  return (
    <p class="soft small">
      {before === undefined
        ? "You have a card of them; the introduction joins it."
        : `You have an introduction to them already, made by ${before.mentor}.`}
    </p>
  );
}
