import * as fc from "fast-check";
import type { RecordOf } from "#shared/kinds";
import type { Replica, Wish } from "#shared/replica/replica";
import { makeId, makeRecord, today } from "../make.ts";

/** Listed twice, those that share an account meet more often. */
const deviceNames = ["phone", "laptop", "phone", "laptop", "mentor", "lead"] as const;
export const accounts = {
  phone: "mentee-1",
  laptop: "mentee-1",
  mentor: "mentor-1",
  lead: "lead-1",
};
export type DeviceName = (typeof deviceNames)[number];

/** Listed twice what most histories should hold. */
const deeds = [
  "put_contact",
  "put_contact",
  "delete_contact",
  "patch_contact",
  "delete_contact",
  "put_introduction",
  "patch_introduction",
  "put_event",
  "retract_event",
  "confirm",
  "toggle_mentor",
  "pair",
  "unpair",
] as const;

/** What the network does to one trip. */
export const fates = ["whole", "request_lost", "reply_lost", "twice", "held_back"] as const;

const Step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      step: fc.constant("deed" as const),
      device: fc.constantFrom(...deviceNames),
      deed: fc.constantFrom(...deeds),
      pick: fc.nat(20),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      step: fc.constant("sync" as const),
      device: fc.constantFrom(...deviceNames),
      fate: fc.constantFrom(...fates),
      limit: fc.constantFrom(1, 2, 5, 2000),
      death: fc.constantFrom(undefined, undefined, undefined, "before" as const, "after" as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ step: fc.constant("stray" as const), pick: fc.nat(20) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      step: fc.constant("crash" as const),
      device: fc.constantFrom(...deviceNames),
    }),
  },
);
export type Step = typeof Step extends fc.Arbitrary<infer Value> ? Value : never;

export const History = fc.array(Step, { minLength: 8, maxLength: 60 });
export type History = Step[];

/** What a person at the device would do; nothing when there is nothing to do it to. */
export function wishOf(
  { userId, replica }: { userId: string; replica(): Replica },
  { deed, pick }: Extract<Step, { step: "deed" }>,
): Wish | undefined {
  const own = { createdBy: userId };
  const from = <K extends "contact" | "introduction" | "introduction_event" | "member" | "pairing">(
    kind: K,
  ): RecordOf<K> | undefined => {
    const all = [...replica().rows(kind).value.values()];
    return all[pick % Math.max(1, all.length)];
  };
  const contact = from("contact");
  const introduction = from("introduction");
  const event = from("introduction_event");
  const mentor = [...replica().rows("member").value.values()].find(
    (member) => member.userId === "mentor-1",
  );
  const pairing = from("pairing");
  switch (deed) {
    case "put_contact":
      return { op: "put", kind: "contact", record: makeRecord("contact", own) };
    case "patch_contact": {
      const fields =
        pick % 2 ? { jobTitle: `Title ${makeId()}` } : { location: `Town ${makeId()}` };
      return contact && { op: "patch", kind: "contact", id: contact.id, fields };
    }
    case "delete_contact":
      return contact && { op: "delete", kind: "contact", id: contact.id };
    case "put_introduction":
      return { op: "put", kind: "introduction", record: makeRecord("introduction", own) };
    case "patch_introduction": {
      const fields = { purpose: `Purpose ${makeId()}` };
      return introduction && { op: "patch", kind: "introduction", id: introduction.id, fields };
    }
    case "put_event": {
      const fields = { ...own, introductionId: introduction?.id ?? makeId(), by: userId };
      return {
        op: "put",
        kind: "introduction_event",
        record: makeRecord("introduction_event", fields),
      };
    }
    case "retract_event":
      return event && { op: "delete", kind: "introduction_event", id: event.id };
    case "confirm": {
      const fields = { confirmation: "confirmed" as const };
      return introduction && { op: "patch", kind: "introduction", id: introduction.id, fields };
    }
    case "toggle_mentor": {
      const fields = { leftOn: mentor?.leftOn ? null : today };
      return mentor && { op: "patch", kind: "member", id: mentor.id, fields };
    }
    case "pair":
      return { op: "put", kind: "mentorship", record: makeRecord("mentorship", own) };
    case "unpair":
      return pairing && { op: "delete", kind: "mentorship", id: pairing.id };
  }
}
