import type { ComponentChildren } from "preact";
import type { Contact } from "#shared/contacts";
import { dayAt } from "#shared/days";
import { conflictsOf, type MergeField, mergeFields } from "#shared/merging";
import { useProgram } from "../open-program.ts";
import { dayInWords } from "../words/days.ts";
import { sectorWords } from "../words/sectors.ts";

type SidesProps = {
  kept: Contact;
  gone: Contact;
  taken: readonly MergeField[];
  onTake: (taken: readonly MergeField[]) => void;
};

/** Both cards beside each other, field by field; where they differ one is chosen. */
export function Sides({ kept, gone, taken, onTake }: SidesProps) {
  const { people, replica } = useProgram();
  const conflicts = conflictsOf(kept, gone);
  const nameOf = (introducedBy: NonNullable<Contact["introducedBy"]>) =>
    introducedBy.kind === "member"
      ? people.nameOf(introducedBy.userId)
      : (replica.rows("contact").value.get(introducedBy.contactId)?.fullName ?? "a former contact");
  const words = (card: Contact, field: MergeField) => wordsOf(card, field, nameOf);
  return (
    <div class="sides">
      <div class="side-row soft small">
        <Saved card={kept} />
        <Saved card={gone} />
      </div>
      {mergeFields
        .filter((field) => words(kept, field) !== "" || words(gone, field) !== "")
        .map((field) => (
          <fieldset key={field} class="side-row">
            <legend>{fieldWords[field]}</legend>
            {[kept, gone].map((card) => (
              <Side
                key={card.id}
                field={field}
                isChoice={conflicts.includes(field)}
                isChosen={taken.includes(field) === (card === gone)}
                onChoose={() => {
                  const others = taken.filter((each) => each !== field);
                  onTake(card === gone ? [...others, field] : others);
                }}
              >
                {words(card, field)}
              </Side>
            ))}
          </fieldset>
        ))}
      {listsOf(kept, gone).map(({ name, sides }) => (
        <fieldset key={name} class="side-row">
          <legend>{name}</legend>
          {sides.map((entries, index) => (
            <ul key={index} class="plain-entries">
              {entries.map((entry) => (
                <li key={entry}>
                  <bdi>{entry}</bdi>
                </li>
              ))}
            </ul>
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function Saved({ card }: { card: Contact }) {
  const { me, today } = useProgram();
  return <span>Saved {dayInWords(dayAt(card.createdAt, me.timeZone), today.value)}</span>;
}

function Side({
  field,
  isChoice,
  isChosen,
  onChoose,
  children,
}: {
  field: MergeField;
  isChoice: boolean;
  isChosen: boolean;
  onChoose: () => void;
  children: ComponentChildren;
}) {
  if (!isChoice) return <span class="side-value">{children}</span>;
  return (
    <label class="check">
      <input type="radio" name={field} checked={isChosen} onChange={onChoose} />
      <bdi>{children}</bdi>
    </label>
  );
}

const fieldWords: Record<MergeField, string> = {
  fullName: "Name",
  jobTitle: "Job title",
  organization: "Organization",
  sector: "Sector",
  location: "Location",
  howMet: "How you met",
  metOn: "Met",
  introducedBy: "Through",
  strength: "Strength",
  keepInTouchEvery: "Keep in touch",
};

function wordsOf(
  card: Contact,
  field: MergeField,
  nameOf: (introducedBy: NonNullable<Contact["introducedBy"]>) => string,
): string {
  if (field === "introducedBy") return card.introducedBy === null ? "" : nameOf(card.introducedBy);
  if (field === "strength") return card.strength === "new" ? "" : card.strength;
  if (field === "sector") return card.sector ? sectorWords[card.sector] : "";
  const value = card[field];
  if (value === null) return "";
  return field === "keepInTouchEvery" ? `every ${value} days` : String(value);
}

function listsOf(kept: Contact, gone: Contact) {
  const lists = [
    { name: "E-mail", entries: (card: Contact) => card.emails.map(({ value }) => value) },
    { name: "Phone", entries: (card: Contact) => card.phones.map(({ value }) => value) },
    { name: "Links", entries: (card: Contact) => card.links.map(({ url }) => shortened(url)) },
    { name: "Tags", entries: (card: Contact) => card.tags },
  ];
  return lists
    .map(({ name, entries }) => ({ name, sides: [entries(kept), entries(gone)] }))
    .filter(({ sides }) => sides.some((entries) => entries.length > 0));
}

function shortened(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
}
