import { type Contact, type Interaction, isArchived } from "#shared/contacts";
import { addBusinessDays, addDays, dayAt } from "#shared/days";
import type { Duty } from "#shared/follow-ups/duty";
import type { Book } from "#shared/follow-ups/owed";

/** The newest day of contact, and when the owner last wrote one down. */
export type Touch = { on: string; recordedAt: number };

/** By contact. */
export function lastTouches(interactions: Iterable<Interaction>): Map<string, Touch> {
  const touches = new Map<string, Touch>();
  for (const { contactId, occurredOn, createdAt } of interactions) {
    const known = touches.get(contactId);
    if (known === undefined) touches.set(contactId, { on: occurredOn, recordedAt: createdAt });
    else {
      if (occurredOn > known.on) known.on = occurredOn;
      known.recordedAt = Math.max(known.recordedAt, createdAt);
    }
  }
  return touches;
}

/** Due when the cadence has run since the last contact, or since the card was made. */
export function keepInTouch(
  contact: Contact,
  touch: Touch | undefined,
  { me, program }: Pick<Book, "me" | "program">,
): Duty[] {
  const { id, createdAt, keepInTouchEvery } = contact;
  if (keepInTouchEvery === null || isArchived(contact)) return [];
  const since = sinceOf(createdAt, touch, me.timeZone);
  return [
    {
      kind: "keep_in_touch",
      subject: { kind: "contact", id },
      side: "mentee",
      round: since,
      dueOn: addBusinessDays(addDays(since, keepInTouchEvery), 0, program.holidays),
      rest: 0,
      closesOn: null,
      contactId: id,
      title: null,
      hours: null,
    },
  ];
}

/** Asks the calendar of the zone only where the two are near: that is slow ten thousand times. */
function sinceOf(createdAt: number, touch: Touch | undefined, timeZone: string): string {
  if (touch !== undefined && Date.parse(touch.on) > createdAt + 86_400_000) return touch.on;
  const createdOn = dayAt(createdAt, timeZone);
  return touch !== undefined && touch.on > createdOn ? touch.on : createdOn;
}
