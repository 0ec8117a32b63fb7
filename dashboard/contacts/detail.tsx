import { useSignal } from "@preact/signals";
import { type ComponentChildren, Fragment } from "preact";
import { useRef } from "preact/hooks";
import { type Contact, isArchived } from "#shared/contacts";
import { useProgram } from "../open-program.ts";
import { usePlace } from "../place.ts";
import { useKeys } from "../shell/keys.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Chip } from "../ui/chip.tsx";
import { SelectField } from "../ui/field.tsx";
import { Panel } from "../ui/panel.tsx";
import { StageDots } from "../ui/stage-dots.tsx";
import { DayWords } from "../words/day.tsx";
import { safeHref } from "../words/links.ts";
import { cadenceChoices, cadenceIn } from "./cadences.ts";
import { Timeline } from "./contact-timeline.tsx";
import { InteractionForm, NoteForm } from "./logging.tsx";
import { organizationHref } from "./organizations.ts";
import { QuickLog } from "./quick-log.tsx";
import { changeContacts, putOn, removeContact } from "./wishes.ts";

type Way = { back: string; edit: string };

export function ContactPanel({ id, ...way }: { id: string } & Way) {
  const { replica } = useProgram();
  const { back } = way;
  const contact = replica.rows("contact").value.get(id);
  if (contact === undefined) return <NoSuchContact back={back} />;
  return (
    <Panel label={contact.fullName} title={<bdi>{contact.fullName}</bdi>} closeHref={back}>
      <Detail contact={contact} {...way} />
    </Panel>
  );
}

export function NoSuchContact({ back }: { back: string }) {
  const { replica } = useProgram();
  return (
    <Panel label="Contact" title="Not here" closeHref={back}>
      <p>{replica.empty.value ? "Fetching…" : "This contact is not in your book, or no longer."}</p>
    </Panel>
  );
}

function Detail({ contact, back, edit }: { contact: Contact } & Way) {
  const { replica, deeds, introductions, now } = useProgram();
  const { go } = usePlace();
  const adding = useSignal<"nothing" | "letter" | "interaction" | "note">("nothing");
  const lines = introductions.lines.value.filter(
    ({ introduction }) => introduction.contactId === contact.id,
  );
  const remove = () => {
    const { wishes, inverse } = removeContact(replica, contact);
    go(back);
    void deeds.save(`${contact.fullName} is deleted.`, wishes, inverse);
  };
  const putAway = () => {
    const shelf = isArchived(contact) ? "book" : "archive";
    const { wishes, inverse } = changeContacts([contact], putOn(shelf, now()));
    const said = shelf === "archive" ? "is archived" : "is back in the book";
    return deeds.save(`${contact.fullName} ${said}.`, wishes, inverse);
  };
  useKeys([
    {
      key: "l",
      words: "Log a talk or message, then its letter",
      press: () => {
        adding.value = "letter";
      },
    },
    {
      key: "n",
      words: "Add a note",
      press: () => {
        adding.value = "note";
      },
    },
  ]);
  const buttons = useRef<HTMLDivElement>(null);
  const done = () => {
    adding.value = "nothing";
    buttons.current?.querySelector("button")?.focus();
  };
  return (
    <div class="stack">
      <Role contact={contact} />
      <div class="line-up" ref={buttons}>
        <Button
          onClick={() => {
            adding.value = "letter";
          }}
        >
          Log a talk
        </Button>
        <Button
          onClick={() => {
            adding.value = "note";
          }}
        >
          Add a note
        </Button>
        <ButtonLink look="quiet" href={edit}>
          Edit
        </ButtonLink>
        <Button look="quiet" onClick={() => void putAway()}>
          {isArchived(contact) ? "Bring back" : "Archive"}
        </Button>
        <Button look="quiet" onClick={remove}>
          Delete
        </Button>
      </div>
      {adding.value === "letter" && (
        <QuickLog contact={contact} onDone={done}>
          <Button
            look="quiet"
            size="small"
            onClick={() => {
              adding.value = "interaction";
            }}
          >
            With words, or another day
          </Button>
        </QuickLog>
      )}
      {adding.value === "interaction" && <InteractionForm contact={contact} onDone={done} />}
      {adding.value === "note" && <NoteForm contact={contact} onDone={done} />}
      {isArchived(contact) && (
        <p class="soft small">
          In the archive: kept and found by search, in no list, and nothing is owed.
        </p>
      )}
      <Facts contact={contact} />
      <Cadence contact={contact} />
      {lines.map((line) => (
        <p key={line.id}>
          <a href={`/introductions/${line.id}`}>Introduction by {line.mentor}</a>{" "}
          <StageDots reached={line.dots} over={line.stage === "closed"} words={line.stageWords} />
        </p>
      ))}
      <Timeline contact={contact} />
    </div>
  );
}

function Role({ contact: { jobTitle, organization, location } }: { contact: Contact }) {
  const place =
    organization === null ? null : (
      <a href={organizationHref(organization)}>
        <bdi>{organization}</bdi>
      </a>
    );
  const parts = [jobTitle, place, location].filter((part) => part !== null);
  return (
    <p class="soft">
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && " · "}
          {part}
        </Fragment>
      ))}
    </p>
  );
}

function Facts({ contact }: { contact: Contact }) {
  const { contacts, today } = useProgram();
  const through = contacts.all.value.find((row) => row.contact.id === contact.id)?.through;
  return (
    <dl class="facts">
      {contact.emails.map(({ value }) => (
        <Fact key={value} name="E-mail">
          <a href={`mailto:${encodeURIComponent(value).replace("%40", "@")}`}>{value}</a>
        </Fact>
      ))}
      {contact.phones.map(({ value }) => (
        <Fact key={value} name="Phone">
          <a href={`tel:${value.replace(/[^+\d]/g, "")}`}>{value}</a>
        </Fact>
      ))}
      {contact.links.map(({ url, service }) => (
        <Fact key={url} name={service ?? "Link"}>
          <OutsideLink url={url} />
        </Fact>
      ))}
      {through !== undefined && <Fact name="Through">{through}</Fact>}
      {contact.howMet !== null && <Fact name="How you met">{contact.howMet}</Fact>}
      {contact.metOn !== null && (
        <Fact name="Met">
          <DayWords day={contact.metOn} today={today.value} />
        </Fact>
      )}
      {contact.tags.length > 0 && (
        <Fact name="Tags">
          <span class="line-up">
            {contact.tags.map((tag) => (
              <Chip key={tag}>{tag}</Chip>
            ))}
          </span>
        </Fact>
      )}
      {contact.sourceUrl !== null && (
        <Fact name="Saved from">
          <OutsideLink url={contact.sourceUrl} />
        </Fact>
      )}
    </dl>
  );
}

/** Set where one reads it: the cadence is changed more often than anything else on a card. */
function Cadence({ contact }: { contact: Contact }) {
  const { deeds } = useProgram();
  const set = (value: string) => {
    const keepInTouchEvery = cadenceIn(value);
    const { wishes, inverse } = changeContacts([contact], () => ({ keepInTouchEvery }));
    if (wishes.length > 0) void deeds.save("Saved.", wishes, inverse);
  };
  return (
    <SelectField
      label="Keep in touch"
      value={`${contact.keepInTouchEvery ?? ""}`}
      choices={cadenceChoices}
      onChange={({ currentTarget }) => set(currentTarget.value)}
    />
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function OutsideLink({ url }: { url: string }) {
  const href = safeHref(url);
  const words = url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
  if (href === undefined) return <span>{words}</span>;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {words}
    </a>
  );
}
