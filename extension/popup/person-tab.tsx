import { useState } from "preact/hooks";
import {
  blank,
  type FormField,
  fieldAt,
  type ListField,
  listFields,
  type PersonForm,
  type Place,
  type SingleField,
  withEntry,
  withField,
  withoutEntry,
} from "../person-form.ts";
import { Field } from "../ui/field.tsx";
import { t, type Word } from "../words.ts";
import { KnownHint } from "./known-hint.tsx";
import type { Popup } from "./popup-model.ts";
import { SelectionUse } from "./selection-use.tsx";
import { SourceMark } from "./source-mark.tsx";

/** Who is on this page, every value with its source and open to correction. */
export function PersonTab({ popup }: { popup: Popup }) {
  const [opened, setOpened] = useState<SingleField[]>([]);
  const person = popup.draft.value?.person;
  if (person === undefined) return null;
  const isShown = (name: SingleField) => person[name].value !== "" || opened.includes(name);
  return (
    <>
      <KnownHint popup={popup} />
      <SelectionUse popup={popup} />
      <Single popup={popup} name="fullName" />
      {(["givenName", "familyName"] as const).filter(isShown).map((name) => (
        <Single key={name} popup={popup} name={name} />
      ))}
      <Single popup={popup} name="jobTitle" />
      <Single popup={popup} name="organization" />
      {isShown("location") && <Single popup={popup} name="location" />}
      {listFields.map((name) => (
        <Entries key={name} popup={popup} name={name} person={person} />
      ))}
      {isShown("howMet") && <Single popup={popup} name="howMet" />}
      <div class="row">
        {listFields.map((name) => (
          <Add
            key={name}
            word={entryWords[name]}
            onAdd={() => popup.editPerson(withEntry(person, name, blank))}
          />
        ))}
        {(["location", "howMet"] as const)
          .filter((name) => !isShown(name))
          .map((name) => (
            <Add key={name} word={name} onAdd={() => setOpened([...opened, name])} />
          ))}
      </div>
    </>
  );
}

const entryWords = { emails: "email", phones: "phone", links: "link" } as const;

const mistakeWords = {
  emails: "mistakeEmail",
  phones: "mistakePhone",
  links: "mistakeLink",
} as const;

const entries = { emails: "email", phones: "tel", links: "url" } as const;

/** One value of the person, bound to the draft. */
export function Single({ popup, name }: { popup: Popup; name: SingleField }) {
  return <Bound popup={popup} place={name} label={t(name)} />;
}

type EntriesProps = { popup: Popup; name: ListField; person: PersonForm };

function Entries({ popup, name, person }: EntriesProps) {
  return person[name].map((_, index) => (
    <Bound
      key={index}
      popup={popup}
      place={`${name}.${index}`}
      label={t(entryWords[name])}
      entry={entries[name]}
      onClear={() => popup.editPerson(withoutEntry(person, name, index))}
    />
  ));
}

type BoundProps = {
  popup: Popup;
  place: Place;
  label: string;
  entry?: "email" | "tel" | "url";
  onClear?: () => void;
};

function Bound({ popup, place, label, entry, onClear }: BoundProps) {
  const person = popup.draft.value?.person;
  if (person === undefined) return null;
  const field = fieldAt(person, place);
  const set = (next: FormField) => popup.editPerson(withField(person, place, next));
  const clearing = field.value !== "" || onClear !== undefined;
  return (
    <Field
      name={place}
      label={label}
      entry={entry ?? "text"}
      value={field.value}
      mark={field.value !== "" && <SourceMark source={field.source} />}
      mistake={mistakeAt(popup, place)}
      onValue={(value) => set({ value, source: "typed" })}
      clear={
        clearing
          ? { label: t("clearField", label), onClear: onClear ?? (() => set(blank)) }
          : undefined
      }
    />
  );
}

function mistakeAt(popup: Popup, place: Place): string | undefined {
  if (!popup.showsMistakes.value || !popup.personMistakes.value.has(place)) return undefined;
  if (place === "fullName") return t("mistakeName");
  const list = listFields.find((name) => place.startsWith(name));
  return t(list === undefined ? "mistakeLong" : mistakeWords[list]);
}

function Add({ word, onAdd }: { word: Word; onAdd(): void }) {
  return (
    <button type="button" class="add small" onClick={onAdd}>
      <span aria-hidden="true">+ </span>
      <span class="hidden">{t("add")} </span>
      {t(word)}
    </button>
  );
}
