import * as z from "zod";
import { sameName } from "#shared/canonical-keys";
import { channels } from "#shared/introductions";
import type { Page } from "./capture/page.ts";
import { PersonForm } from "./person-form.ts";

/** Who made the introduction: a mentor of the program, or a name the person typed. */
export const IntroducerChoice = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("member"), userId: z.string() }),
  z.object({
    kind: z.literal("name"),
    name: z.string().max(300),
    /** As the message gave it: tells which card of the book is theirs. */
    email: z.string().max(254).default(""),
  }),
]);
export type IntroducerChoice = z.output<typeof IntroducerChoice>;

/** Somebody of several in a message; each who is ticked is one introduction. */
export const Introduced = z.object({ person: PersonForm, state: z.enum(["ticked", "left_out"]) });
export type Introduced = z.output<typeof Introduced>;

/** Whom it was made to is the popup's person form, or who is ticked here; this is the rest. */
export const IntroductionForm = z.object({
  introducer: IntroducerChoice,
  introduced: z.array(Introduced).max(50).default([]),
  occurredOn: z.string(),
  channel: z.enum(channels),
  purpose: z.string().max(1000),
  quote: z.string().max(280),
});
export type IntroductionForm = z.output<typeof IntroductionForm>;

export type IntroductionPlace = "introducer" | "occurredOn" | "introduced";

/** A mentor as the form offers them. */
export type Mentor = { userId: string; name: string };

/** What the page says about an introduction, or an empty form of today. */
export function introductionFormOf(page: Page, today: string): IntroductionForm {
  const found = page.introduction;
  const { name, email } = found?.introducer ?? { name: "", email: "" };
  return {
    introducer: { kind: "name", name, email },
    introduced: [],
    occurredOn: found !== null && found.occurredOn !== "" ? found.occurredOn : today,
    channel: channelOf(page),
    purpose: "",
    quote: found?.quote ?? "",
  };
}

/**
 * A mentor who bears the name that the page gave is meant by it, and an only mentor where it gave
 * none; the form still shows whom.
 */
export function withMentors(form: IntroductionForm, mentors: readonly Mentor[]): IntroductionForm {
  const { introducer } = form;
  if (introducer.kind === "member") return form;
  const wanted = introducer.name.trim();
  const meant = mentors.filter(({ name }) => wanted === "" || sameName(name, wanted));
  const [mentor] = meant;
  if (mentor === undefined || meant.length > 1) return form;
  return { ...form, introducer: { kind: "member", userId: mentor.userId } };
}

/** Where the introduction can't be saved as it stands. */
export function mistakesOf(form: IntroductionForm, today: string): Set<IntroductionPlace> {
  const mistakes = new Set<IntroductionPlace>();
  const { introducer, introduced, occurredOn } = form;
  if (introducer.kind === "name" && introducer.name.trim() === "") mistakes.add("introducer");
  if (!z.iso.date().safeParse(occurredOn).success || occurredOn > today) mistakes.add("occurredOn");
  if (introduced.some(isUnnamed)) mistakes.add("introduced");
  return mistakes;
}

/** An address alone is nobody to the mentor, who sees no addresses. */
export function isUnnamed({ person, state }: Introduced): boolean {
  return state === "ticked" && person.fullName.value.trim() === "";
}

/** Whether somebody's introduction, as the form has it, is in the book already. */
export type IsKept = (person: PersonForm, who: string) => boolean;

/** Everyone the introduction was made to, each under a name that lasts as long as the form. */
export function introducedIn(
  draft: { person: PersonForm; introduction: Pick<IntroductionForm, "introduced"> },
  isKept: IsKept,
): { who: string; person: PersonForm }[] {
  const { introduced } = draft.introduction;
  const meant =
    introduced.length === 0
      ? [{ who: "form", person: draft.person }]
      : introduced.flatMap(({ person, state }, index) =>
          state === "ticked" ? [{ who: String(index), person }] : [],
        );
  return meant.filter(({ who, person }) => !isKept(person, who));
}

function channelOf({ kind, url }: Page): IntroductionForm["channel"] {
  if (kind !== "thread") return "email";
  const host = URL.parse(url)?.hostname ?? "";
  return host === "linkedin.com" || host.endsWith(".linkedin.com") ? "linkedin" : "email";
}
