import { type Signal, useSignal } from "@preact/signals";
import type { Contact } from "#shared/contacts";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { SelectField, TextField } from "../ui/field.tsx";
import { cadenceChoices, cadenceIn } from "./cadences.ts";
import type { ContactRow } from "./model.ts";
import { changeContacts, type Deed, putOn, removeContacts, withoutTag, withTag } from "./wishes.ts";

type Props = { shown: readonly ContactRow[]; ticked: Signal<ReadonlySet<string>> };

/** One deed for everybody who is chosen, also for those a filter hides meanwhile. */
export function BulkBar({ shown, ticked }: Props) {
  const { contacts } = useProgram();
  const chosen =
    ticked.value.size === 0
      ? []
      : contacts.all.value.filter(({ contact }) => ticked.value.has(contact.id));
  const inSight =
    chosen.length === 0 ? 0 : shown.filter(({ contact }) => ticked.value.has(contact.id)).length;
  return (
    <div class="bulk">
      <Button
        size="small"
        onClick={() => {
          ticked.value =
            chosen.length > 0 ? new Set() : new Set(shown.map(({ contact }) => contact.id));
        }}
      >
        {chosen.length > 0 ? "Choose nobody" : `Choose all ${shown.length.toLocaleString()}`}
      </Button>
      <span class="soft small" role="status">
        {chosen.length > 0 &&
          `${people(chosen.length)} chosen${outOfSight(chosen.length - inSight)}`}
      </span>
      {chosen.length > 0 && <Deeds rows={chosen} ticked={ticked} />}
    </div>
  );
}

function Deeds({ rows, ticked }: { rows: readonly ContactRow[]; ticked: Props["ticked"] }) {
  const { replica, deeds, now } = useProgram();
  const cards = rows.map(({ contact }) => contact);
  const many = people(cards.length);
  const act = async (words: string, { wishes, inverse }: Deed, after: "keep" | "clear") => {
    if (wishes.length === 0) return deeds.say("That is so already.");
    if ((await deeds.save(words, wishes, inverse)) && after === "clear") ticked.value = new Set();
  };
  const isPutAway = rows.every(({ shelf }) => shelf === "archive");
  return (
    <>
      <Tagging
        cards={cards}
        onAdd={(tag) => act(`${tag}: ${many}.`, changeContacts(cards, withTag(tag)), "keep")}
        onTake={(tag) =>
          act(`${tag} taken off ${many}.`, changeContacts(cards, withoutTag(tag)), "keep")
        }
      />
      <SelectField
        label="Keep in touch"
        value="…"
        choices={[{ value: "…", words: "Set for all" }, ...cadenceChoices]}
        onChange={({ currentTarget }) => {
          const keepInTouchEvery = cadenceIn(currentTarget.value);
          void act(
            `Keep in touch is set for ${many}.`,
            changeContacts(cards, () => ({ keepInTouchEvery })),
            "keep",
          );
        }}
      />
      {isPutAway ? (
        <Button
          size="small"
          onClick={() => act(`${many} back.`, changeContacts(cards, putOn("book", now())), "clear")}
        >
          Bring back
        </Button>
      ) : (
        <Button
          size="small"
          onClick={() =>
            act(`${many} archived.`, changeContacts(cards, putOn("archive", now())), "clear")
          }
        >
          Archive
        </Button>
      )}
      <Button
        size="small"
        look="danger"
        onClick={() => act(`${many} deleted.`, removeContacts(replica, cards), "clear")}
      >
        Delete
      </Button>
    </>
  );
}

/** A tag is typed once and then offered; what the chosen bear can be taken off. */
function Tagging({
  cards,
  onAdd,
  onTake,
}: {
  cards: readonly Contact[];
  onAdd: (tag: string) => Promise<void>;
  onTake: (tag: string) => Promise<void>;
}) {
  const { contacts } = useProgram();
  const tag = useSignal("");
  const borne = [...new Set(cards.flatMap(({ tags }) => tags))].toSorted();
  const add = async () => {
    const wanted = tag.value.trim();
    if (wanted === "") return;
    await onAdd(wanted);
    tag.value = "";
  };
  return (
    <>
      <form
        class="bulk"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField
          label="Tag"
          autoComplete="off"
          maxLength={60}
          list="known-tags"
          value={tag}
          onInput={(event) => {
            tag.value = event.currentTarget.value;
          }}
        />
        <datalist id="known-tags">
          {contacts.tags.value.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
        <Button size="small" type="submit">
          Add tag
        </Button>
      </form>
      {borne.length > 0 && (
        <SelectField
          label="Take off"
          value=""
          choices={[
            { value: "", words: "a tag …" },
            ...borne.map((each) => ({ value: each, words: each })),
          ]}
          onChange={({ currentTarget }) => void onTake(currentTarget.value)}
        />
      )}
    </>
  );
}

function people(count: number): string {
  return count === 1 ? "1 contact" : `${count.toLocaleString()} contacts`;
}

function outOfSight(count: number): string {
  return count === 0 ? "" : `, ${count.toLocaleString()} of them hidden by the filter`;
}
