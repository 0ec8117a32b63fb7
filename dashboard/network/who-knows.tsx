import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { Contact } from "#shared/contacts";
import { type Book, unsaidIn } from "#shared/statistics/growth";
import { changeContacts } from "../contacts/wishes.ts";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";

/** One question at a time, since nobody fills in a table of everybody with everybody. */
export function WhoKnowsWhom({ book }: { book: Book }) {
  const skipped = useSignal<ReadonlySet<string>>(new Set());
  const unsaid = unsaidIn(book);
  const next = unsaid.find(({ id }) => !skipped.value.has(id));
  if (next === undefined) return null;
  const skip = () => {
    skipped.value = new Set([...skipped.value, next.id]);
  };
  return (
    <Asked
      key={next.id}
      contact={next}
      others={book.contacts.filter(({ id }) => id !== next.id)}
      left={unsaid.length}
      onSkip={skip}
    />
  );
}

type Props = { contact: Contact; others: readonly Contact[]; left: number; onSkip: () => void };

function Asked({ contact, others, left, onSkip }: Props) {
  const { deeds } = useProgram();
  const typed = useSignal("");
  const chosen = useSignal<readonly Contact[]>([]);
  const names = useId();
  const choices = new Map(likelyFirst(contact, others).map((each) => [wordsOf(each), each]));
  const add = () => {
    const found = choices.get(typed.value.trim());
    if (found !== undefined) chosen.value = [...new Set([...chosen.value, found])];
    if (found !== undefined) typed.value = "";
  };
  const save = (words: string, knows: string[]) => {
    const { wishes, inverse } = changeContacts([contact], () => ({ knows }));
    void deeds.save(words, wishes, inverse);
  };
  return (
    <form
      class="who-knows stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        label={`Whom of your contacts does ${contact.fullName} know?`}
        name="known"
        list={names}
        value={typed.value}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value;
          if (choices.has(currentTarget.value)) add();
        }}
      />
      <datalist id={names}>
        {[...choices.keys()].map((words) => (
          <option key={words} value={words} />
        ))}
      </datalist>
      {chosen.value.length > 0 && (
        <p role="status">
          <bdi>{formatList(chosen.value.map(({ fullName }) => fullName))}</bdi>
        </p>
      )}
      <div class="line-up">
        {chosen.value.length > 0 ? (
          <Button
            size="small"
            look="primary"
            onClick={() =>
              save(
                `Kept whom ${contact.fullName} knows.`,
                chosen.value.map(({ id }) => id),
              )
            }
          >
            Keep it
          </Button>
        ) : (
          <Button
            size="small"
            onClick={() => save(`${contact.fullName} knows none of the others.`, [])}
          >
            Nobody here
          </Button>
        )}
        <Button size="small" look="quiet" onClick={onSkip}>
          I don’t know
        </Button>
        <span class="soft small">{left === 1 ? "the last one" : `${left} to ask about`}</span>
      </div>
    </form>
  );
}

function wordsOf({ fullName, organization }: Contact): string {
  return organization === null ? fullName : `${fullName}, ${organization}`;
}

function formatList(names: readonly string[]): string {
  return new Intl.ListFormat().format(names);
}

/** People of the same employer are offered first, and nothing is guessed from it. */
function likelyFirst({ organization }: Contact, others: readonly Contact[]): Contact[] {
  const isNear = (other: Contact) => organization !== null && other.organization === organization;
  return others.toSorted(
    (a, b) => Number(isNear(b)) - Number(isNear(a)) || a.fullName.localeCompare(b.fullName),
  );
}
