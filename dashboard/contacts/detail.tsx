import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import type { Contact } from "#shared/contacts";
import { dayAt } from "#shared/days";
import { useProgram } from "../open-program.ts";
import { usePlace } from "../place.ts";
import { useKeys } from "../shell/keys.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Chip } from "../ui/chip.tsx";
import { Panel } from "../ui/panel.tsx";
import { StageDots } from "../ui/stage-dots.tsx";
import { DayWords } from "../words/day.tsx";
import { safeHref } from "../words/links.ts";
import { InteractionForm, NoteForm } from "./logging.tsx";
import { type Entry, entriesOf } from "./timeline.ts";
import { removeContact } from "./wishes.ts";

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
  const { replica, deeds, introductions } = useProgram();
  const { go } = usePlace();
  const adding = useSignal<"nothing" | "interaction" | "note">("nothing");
  const lines = introductions.lines.value.filter(
    ({ introduction }) => introduction.contactId === contact.id,
  );
  const remove = () => {
    const { wishes, inverse } = removeContact(replica, contact);
    go(back);
    void deeds.save(`${contact.fullName} is deleted.`, wishes, inverse);
  };
  useKeys([
    {
      key: "l",
      words: "Log a talk or message",
      press: () => {
        adding.value = "interaction";
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
      <p class="soft">
        {[contact.jobTitle, contact.organization, contact.location]
          .filter((text) => text !== null)
          .join(" · ")}
      </p>
      <div class="line-up" ref={buttons}>
        <Button
          onClick={() => {
            adding.value = "interaction";
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
        <Button look="quiet" onClick={remove}>
          Delete
        </Button>
      </div>
      {adding.value === "interaction" && <InteractionForm contact={contact} onDone={done} />}
      {adding.value === "note" && <NoteForm contact={contact} onDone={done} />}
      <Facts contact={contact} />
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
      {contact.keepInTouchEvery !== null && (
        <Fact name="Keep in touch">every {contact.keepInTouchEvery} days</Fact>
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

function Timeline({ contact }: { contact: Contact }) {
  const { replica, introductions } = useProgram();
  const entries = entriesOf(
    [...replica.rows("interaction").value.values()].filter(
      ({ contactId }) => contactId === contact.id,
    ),
    [...replica.rows("note").value.values()].filter(({ about }) => about.id === contact.id),
    introductions.lines.value.filter(({ introduction }) => introduction.contactId === contact.id),
  );
  return (
    <section class="stack tight">
      <h2 class="section-title">What happened</h2>
      {entries.length === 0 && (
        <p class="soft">Nothing yet. Log a talk or a message and it stands here.</p>
      )}
      <ol class="timeline">
        {entries.map((entry) => (
          <TimelineEntry key={entry.id} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function TimelineEntry({ entry }: { entry: Entry }) {
  const { replica, deeds, me, today } = useProgram();
  const remove = (kind: "interaction" | "note") => {
    const { id } = entry;
    const words = kind === "note" ? "Note deleted." : "Entry deleted.";
    if (kind === "note") {
      const record = replica.rows("note").peek().get(id);
      if (record)
        void deeds.save(words, [{ op: "delete", kind, id }], [{ op: "put", kind, record }]);
    } else {
      const record = replica.rows("interaction").peek().get(id);
      if (record)
        void deeds.save(words, [{ op: "delete", kind, id }], [{ op: "put", kind, record }]);
    }
  };
  const { removable } = entry;
  return (
    <li>
      <p class="spread">
        <span>
          <strong>{entry.words}</strong>{" "}
          <span class="soft small">
            <DayWords day={entry.day ?? dayAt(entry.at, me.timeZone)} today={today.value} />
          </span>
        </span>
        {removable !== undefined && (
          <Button
            look="quiet"
            size="small"
            aria-label={`Delete: ${entry.words}`}
            onClick={() => remove(removable.kind)}
          >
            Delete
          </Button>
        )}
      </p>
      {entry.text !== "" && <p class="prose">{entry.text}</p>}
    </li>
  );
}
