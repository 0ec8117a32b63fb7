import { phoneKey } from "./addresses.ts";
import { emptyDraft, joined, linkField } from "./candidates.ts";
import { type Reading, tagOf, wordsOf } from "./dom.ts";
import { fit } from "./names.ts";
import type { Draft, Source } from "./page.ts";
import type { Contact, LinkInSight, Sight } from "./sight.ts";

/** Mailboxes of an office, not of a person (RFC 2142 and what sites use beside it). */
const office =
  /^(info|contact|hello|hi|mail|office|admin|administration|support|help|sales|marketing|press|media|jobs|careers|hr|webmaster|postmaster|hostmaster|abuse|no-?reply|team|service|enquir(y|ies)|inquiries|secretary|sekretariat|secretariat|kontakt|contacto|contato|editors?|editorial|newsroom|red[ae][kc][a-zç]*|newsletter|privacy|datenschutz|dpo|legal|feedback|events?|conference|registration|admissions?|library|billing|orders?|shop|customer.*|security|labs?|group|dept|department)([._+-].*)?$/i;

export function isOfficeMail(address: string): boolean {
  const mailbox = address.split("@")[0] ?? "";
  return office.test(mailbox) || /(?:info|office|admin|support|help|board|clerk)$/i.test(mailbox);
}

/** The draft of the page's one person with the ways to reach them that the page shows. */
export function withContacts(draft: Draft, reading: Reading, sight: Sight): Draft {
  const name = draft.fullName?.value ?? "";
  const found: Draft = {
    ...emptyDraft(),
    emails: mailOf(name, sight.emails, draft.emails.length > 0).map((each) => fieldFrom(each, 0.7)),
    phones: [
      ...new Map(
        sight.phones
          .slice(0, 200)
          .toReversed()
          .map((each) => [phoneKey(each.value), each]),
      ).values(),
    ]
      .toReversed()
      .slice(0, 3)
      .map((each) => fieldFrom(each, 0.6)),
    links: accountsOf(name, reading, sight.links).map((each) => linkField(each.value, "link", 0.7)),
  };
  return joined(draft, found);
}

function fieldFrom(contact: Contact, confidence: number) {
  const source: Source = tagOf(contact.element) === "a" ? "link" : "page";
  return { value: contact.value, source, confidence };
}

function mailOf(name: string, emails: Contact[], hasSome: boolean): Contact[] {
  const distinct = [
    ...new Map(
      emails
        .slice(0, 500)
        .toReversed()
        .map((each) => [each.value.toLowerCase(), each]),
    ).values(),
  ].toReversed();
  const fitting = distinct.filter((each) => isOwnMail(each.value, name));
  if (fitting.length > 0 || hasSome) return fitting.slice(0, 5);
  const personal = distinct.filter((each) => !isOfficeMail(each.value));
  return personal.length <= 2 ? personal : [];
}

/** A mailbox called after the person, or any at a host that is. */
function isOwnMail(address: string, name: string): boolean {
  const host = address.split("@")[1]?.split(".").at(-2) ?? "";
  return fit(address, name) >= 0.5 || fit(host, name) >= 0.9;
}

/** One account for each service: one that names the person, else the first where only people have accounts. */
function accountsOf(name: string, reading: Reading, links: LinkInSight[]): LinkInSight[] {
  const me = new Set(reading.elements.filter((each) => wordsOf(each, "rel").includes("me")));
  const byService = new Map<string, { link: LinkInSight; weight: number }>();
  for (const link of links.slice(0, 2000)) {
    if (!link.account) continue;
    const { service, account, of } = link.account;
    const weight = me.has(link.element)
      ? 3
      : fit(account, name) >= 0.5
        ? 2
        : of === "person"
          ? 1
          : 0.5;
    if (weight > (byService.get(service)?.weight ?? 0)) byService.set(service, { link, weight });
  }
  const found = [...byService.values()];
  const sure = found.some((each) => each.weight >= 1);
  return found
    .filter((each) => each.weight >= 1 || sure)
    .map((each) => each.link)
    .slice(0, 20);
}
