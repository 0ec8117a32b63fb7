import { useId, useState } from "preact/hooks";
import { type Introduced, isUnnamed } from "../introduction-form.ts";
import { type PersonForm, withField } from "../person-form.ts";
import { Field } from "../ui/field.tsx";
import { t } from "../words.ts";
import type { Popup } from "./popup-model.ts";

type Props = { popup: Popup; introduced: readonly Introduced[] };

/** Everyone the message may introduce; who is ticked is one introduction each. */
export function IntroducedList({ popup, introduced }: Props) {
  return (
    <ul class="people introduced">
      {introduced.map((one, index) => (
        <Row key={index} popup={popup} one={one} index={index} />
      ))}
    </ul>
  );
}

type RowProps = { popup: Popup; one: Introduced; index: number };

function Row({ popup, one, index }: RowProps) {
  const [isOpen, setOpen] = useState(one.person.fullName.value === "");
  const fields = useId();
  const { person, state } = one;
  const name = person.fullName.value || (person.emails[0]?.value ?? t("noName"));
  const known = popup.knownAs(person, String(index));
  const isKept = popup.isKept(person, String(index));
  return (
    <li>
      <div class="person">
        <label>
          <input
            type="checkbox"
            name={`introduced-${index}`}
            checked={state === "ticked" && !isKept}
            disabled={isKept}
            onChange={({ currentTarget: { checked } }) =>
              popup.editIntroduced(index, { state: checked ? "ticked" : "left_out" })
            }
          />
          <span>
            <bdi>{name}</bdi>
            <span class="small soft" dir="auto">
              {person.emails[0]?.value}
            </span>
            {known && (
              <span class="small known">{t(isKept ? "introductionKept" : "inContacts")}</span>
            )}
          </span>
        </label>
        <button
          type="button"
          class="plain small"
          aria-expanded={isOpen}
          aria-controls={fields}
          aria-label={t("changePerson", name)}
          onClick={() => setOpen(!isOpen)}
        >
          {t("change")}
        </button>
      </div>
      {isOpen && (
        <div class="details" id={fields}>
          <Details popup={popup} one={one} index={index} />
        </div>
      )}
    </li>
  );
}

const shown = ["fullName", "jobTitle", "organization"] as const;

/** What the mentor will see of the person. */
function Details({ popup, one, index }: RowProps) {
  const { person } = one;
  const set = (next: PersonForm) => popup.editIntroduced(index, { person: next });
  return shown.map((place) => (
    <Field
      key={place}
      name={`introduced-${index}-${place}`}
      label={t(place)}
      value={person[place].value}
      mistake={
        place === "fullName" && popup.showsMistakes.value && isUnnamed(one)
          ? t("mistakeName")
          : undefined
      }
      onValue={(value) => set(withField(person, place, { value, source: "typed" }))}
    />
  ));
}
