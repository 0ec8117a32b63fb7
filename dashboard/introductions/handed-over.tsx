import type { Contact } from "#shared/contacts";
import type { Introduction } from "#shared/introductions";
import type { Wish } from "#shared/replica/replica";
import { useProgram } from "../open-program.ts";
import { Button, isSecondClick } from "../ui/button.tsx";
import { safeHref } from "../words/links.ts";
import { HandOver } from "./hand-over.tsx";
import type { IntroductionLine } from "./lines.ts";
import { cardFor } from "./wishes.ts";

/** Addresses the mentor gave with the introduction, and the mentee's card made from them. */
export function HandedOver({ line }: { line: IntroductionLine }) {
  const open = useProgram();
  const { reach, contactId } = line.introduction;
  const card = open.replica.rows("contact").value.get(contactId ?? "");
  if (reach.emails.length + reach.links.length === 0)
    return line.side === "mentor" ? <HandOver line={line} /> : null;
  const missing = card === undefined || isNewTo(card, reach);
  return (
    <section class="stack tight">
      <h2 class="section-title">
        {line.side === "mentor" ? "You handed over" : `From ${line.mentor}`}
      </h2>
      <ul class="handed-over">
        {reach.emails.map((email) => (
          <li key={email}>
            <bdi>{email}</bdi>
          </li>
        ))}
        {reach.links.map((link) => (
          <li key={link}>
            <a href={safeHref(link)} target="_blank" rel="noreferrer">
              {link}
            </a>
          </li>
        ))}
      </ul>
      {line.side === "mentor" && <HandOver line={line} />}
      {line.side === "mentee" && missing && (
        <div class="line-up">
          <Button
            size="small"
            onClick={(event) => {
              if (isSecondClick(event)) return;
              const { words, wishes, inverse } = toCard(line, card, open);
              void open.deeds.save(words, wishes, inverse);
            }}
          >
            {card === undefined ? "Make a card of it" : "Add to my card"}
          </Button>
        </div>
      )}
    </section>
  );
}

function isNewTo(card: Contact, { emails, links }: Introduction["reach"]): boolean {
  return (
    emails.some((email) => !card.emails.some(({ value }) => value === email)) ||
    links.some((link) => !card.links.some(({ url }) => url === link))
  );
}

type Doors = Pick<ReturnType<typeof useProgram>, "me" | "now" | "newId">;

function toCard({ introduction }: IntroductionLine, card: Contact | undefined, doors: Doors) {
  const { emails, links } = introduction.reach;
  if (card === undefined) {
    const author = { userId: doors.me.id, now: doors.now(), newId: doors.newId };
    const record = cardFor(introduction, author);
    const link = (contactId: string | null): Wish => ({
      op: "patch",
      kind: "introduction",
      id: introduction.id,
      fields: { contactId },
    });
    return {
      words: `${record.fullName} is in your contacts.`,
      wishes: [{ op: "put", kind: "contact", record }, link(record.id)] as Wish[],
      inverse: [link(null), { op: "delete", kind: "contact", id: record.id }] as Wish[],
    };
  }
  const merged = {
    emails: [...card.emails, ...emails.filter(isNot(card.emails, "value")).map(asEmail)],
    links: [...card.links, ...links.filter(isNot(card.links, "url")).map(asLink)],
  };
  const patch = (fields: Partial<Contact>): Wish => ({
    op: "patch",
    kind: "contact",
    id: card.id,
    fields,
  });
  return {
    words: `The card of ${card.fullName} has it now.`,
    wishes: [patch(merged)],
    inverse: [patch({ emails: card.emails, links: card.links })],
  };
}

function isNot<Key extends string>(known: readonly Record<Key, string>[], key: Key) {
  return (value: string) => !known.some((each) => each[key] === value);
}

const asEmail = (value: string) => ({ value, kind: "other" }) as const;
const asLink = (url: string) => ({ url, service: null });
