import { useSignal } from "@preact/signals";
import type { Contact } from "#shared/contacts";
import { useProgram } from "../open-program.ts";
import { usePlace } from "../place.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { SelectField, TextArea, TextField } from "../ui/field.tsx";
import { Panel } from "../ui/panel.tsx";
import { cadenceChoices } from "./cadences.ts";
import { NoSuchContact } from "./detail.tsx";
import { type ContactForm, cardOf, changesOf, formOf } from "./form-fields.ts";

export function NewContact({ back }: { back: string }) {
  const { deeds, me, newId, now } = useProgram();
  const { go } = usePlace();
  const blank: Contact = {
    id: newId(),
    createdAt: now(),
    createdBy: me.id,
    fullName: "",
    givenName: null,
    familyName: null,
    jobTitle: null,
    organization: null,
    location: null,
    emails: [],
    phones: [],
    links: [],
    tags: [],
    howMet: null,
    metOn: null,
    introducedBy: null,
    knows: null,
    strength: "new",
    sector: null,
    keepInTouchEvery: null,
    source: "manual",
    sourceUrl: null,
    archivedAt: null,
  };
  const save = async (record: Contact) => {
    const saved = await deeds.save(
      `${record.fullName} is saved.`,
      [{ op: "put", kind: "contact", record }],
      [{ op: "delete", kind: "contact", id: record.id }],
    );
    if (saved) go(`/contacts/${record.id}`);
  };
  return (
    <Panel label="New contact" title="New contact" closeHref={back}>
      <CardForm
        before={blank}
        verb="Save contact"
        cancel={back}
        onSave={(card) => void save(card)}
      />
    </Panel>
  );
}

export function EditContact({ id, back }: { id: string; back: string }) {
  const { deeds, replica } = useProgram();
  const { go } = usePlace();
  const contact = replica.rows("contact").value.get(id);
  if (contact === undefined) return <NoSuchContact back={back} />;
  const save = async (after: Contact, before: Contact) => {
    const fields = changesOf(before, after);
    const saved =
      Object.keys(fields).length === 0 ||
      (await deeds.save(
        "Changes saved.",
        [{ op: "patch", kind: "contact", id, fields }],
        [{ op: "patch", kind: "contact", id, fields: changesOf(after, before) }],
      ));
    if (saved) go(back);
  };
  return (
    <Panel
      label={`Edit ${contact.fullName}`}
      title={<bdi>{contact.fullName}</bdi>}
      closeHref={back}
    >
      <CardForm
        before={contact}
        verb="Save changes"
        cancel={back}
        onSave={(...cards) => void save(...cards)}
      />
    </Panel>
  );
}

function CardForm({
  before,
  verb,
  cancel,
  onSave,
}: {
  before: Contact;
  verb: string;
  cancel: string;
  /** The card as typed, and as it was when the form opened: what others change since is theirs. */
  onSave: (card: Contact, opened: Contact) => void;
}) {
  const { people } = useProgram();
  const opened = useSignal(before);
  const form = useSignal(formOf(before));
  const problems = useSignal<Partial<Record<keyof ContactForm, string>>>({});
  const set = (change: Partial<ContactForm>) => {
    form.value = { ...form.value, ...change };
  };
  const bind = (field: keyof ContactForm) => ({
    name: field,
    value: form.value[field],
    problem: problems.value[field],
    onInput: (event: { currentTarget: { value: string } }) =>
      set({ [field]: event.currentTarget.value }),
  });
  const submit = () => {
    const checked = cardOf(form.value, opened.value);
    problems.value = checked.ok ? {} : checked.problems;
    if (checked.ok) onSave(checked.contact, opened.value);
  };
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
      }}
    >
      <TextField label="Full name" autoComplete="off" autoFocus {...bind("fullName")} />
      <TextField label="Job title" autoComplete="off" {...bind("jobTitle")} />
      <TextField label="Organization" autoComplete="off" {...bind("organization")} />
      <TextField label="Location" autoComplete="off" {...bind("location")} />
      <TextArea label="E-mail addresses" rows={2} hint="One per line" {...bind("emails")} />
      <TextArea label="Phone numbers" rows={2} hint="One per line" {...bind("phones")} />
      <TextArea label="Links" rows={2} hint="One per line" {...bind("links")} />
      <TextField label="Tags" autoComplete="off" hint="Separated by commas" {...bind("tags")} />
      <TextField label="How you met" autoComplete="off" {...bind("howMet")} />
      <TextField label="Met on" type="date" {...bind("metOn")} />
      {people.mentors.value.length > 0 && (
        <SelectField
          label="Introduced by"
          choices={[
            { value: "", words: "Nobody" },
            ...people.mentors.value.map(({ userId, name }) => ({ value: userId, words: name })),
          ]}
          {...bind("introducedBy")}
        />
      )}
      <SelectField label="Keep in touch" choices={cadenceChoices} {...bind("keepInTouchEvery")} />
      <div class="line-up form-end">
        <Button look="primary" type="submit">
          {verb}
        </Button>
        <ButtonLink look="quiet" href={cancel}>
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}
