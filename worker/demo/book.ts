import { Contact, Interaction } from "#shared/contacts";
import { addDays } from "#shared/days";
import { instantOf, workdayFrom } from "./calendar.ts";
import { type Deed, put } from "./deeds.ts";
import { type Owner, skipped } from "./follow-ups.ts";
import { makeName } from "./names.ts";
import { guests } from "./people.ts";
import { jobTitles, locations, makeAddress, meetings, organizations } from "./places.ts";

/** A card in the owner's book, saved on the day. */
export function makeCard(
  { chance, userId }: Owner,
  savedOn: string,
  fields: Pick<Contact, "source"> & Partial<Contact>,
): Contact {
  const createdAt = instantOf(savedOn, 8 + chance.next() * 12);
  const organization = chance.happens(0.85) ? chance.pick(organizations) : null;
  const email = { value: makeAddress(chance, organization), kind: "work" };
  return Contact.parse({
    id: chance.id(createdAt),
    createdAt,
    createdBy: userId,
    ...makeName(chance),
    organization,
    jobTitle: chance.happens(0.8) ? chance.pick(jobTitles) : null,
    location: chance.happens(0.5) ? chance.pick(locations) : null,
    emails: chance.happens(0.7) ? [email] : [],
    tags: chance.happens(0.2) ? [chance.pick(tags)] : [],
    ...fields,
  });
}

/** People the mentee found themselves, several at first and one every few weeks later. */
export function ownContacts(owner: Owner, joinedOn: string): Deed[] {
  const { chance, lastDay } = owner;
  const deeds: Deed[] = [];
  let day = workdayFrom(addDays(joinedOn, chance.between(0, 6)));
  for (let count = 0; day <= lastDay; count += 1) {
    deeds.push(...ownContact(owner, day));
    const gap = count < 4 ? chance.between(1, 12) : chance.between(10, 60);
    day = workdayFrom(addDays(day, gap));
  }
  return deeds;
}

/** Some bring an address book along on the first day. */
export function importedContacts(owner: Owner, joinedOn: string): Deed[] {
  const { userId, chance } = owner;
  if (userId !== guests.mentee.userId && !chance.happens(0.35)) return [];
  return Array.from({ length: chance.between(15, 45) }, () =>
    put("contact", makeCard(owner, joinedOn, { source: "csv", tags: ["imported"] })),
  );
}

export function interaction(
  { chance, userId }: Owner,
  contactId: string,
  occurredOn: string,
  what: Pick<Interaction, "kind" | "direction"> & { summary?: string },
): Deed {
  const createdAt = instantOf(occurredOn, 10 + chance.next() * 10);
  const id = chance.id(createdAt);
  const common = { id, createdAt, createdBy: userId, contactId, occurredOn };
  return put("interaction", Interaction.parse({ ...common, ...what }));
}

const tags = ["alumni", "conference", "thesis", "industry", "abroad"] as const;

function ownContact(owner: Owner, day: string): Deed[] {
  const { chance, lastDay } = owner;
  const cadence = chance.happens(0.25) ? chance.pick([90, 180] as const) : null;
  const card = makeCard(owner, day, {
    source: chance.happens(0.6) ? "page" : "manual",
    howMet: chance.pick(meetings),
    metOn: day,
    strength: chance.pick(["new", "weak", "moderate"]),
    keepInTouchEvery: cadence,
  });
  const deeds = [put("contact", card)];
  let last = day;
  const talks = chance.happens(0.4) ? chance.between(1, 3) : 0;
  for (let talk = 0; talk < talks; talk += 1) {
    const next = workdayFrom(addDays(last, chance.between(3, 70)));
    if (next > lastDay) break;
    last = next;
    const kind = chance.pick(["message", "call", "meeting", "event"]);
    deeds.push(interaction(owner, card.id, last, { kind, direction: "mutual" }));
  }
  if (cadence !== null) deeds.push(...keepInTouch(owner, card.id, last, cadence));
  return deeds;
}

/** Most get in touch again when the time has come; who does not gives it up after a month. */
function keepInTouch(owner: Owner, contactId: string, last: string, cadence: number): Deed[] {
  const dueOn = workdayFrom(addDays(last, cadence));
  if (dueOn > owner.lastDay) return [];
  if (owner.chance.happens(0.7)) {
    const message = { kind: "message", direction: "outgoing" } as const;
    const talk = interaction(owner, contactId, dueOn, message);
    return [talk, ...keepInTouch(owner, contactId, dueOn, cadence)];
  }
  const subject = { kind: "contact", id: contactId } as const;
  return skipped(owner, { kind: "keep_in_touch", subject, round: last, dueOn });
}
