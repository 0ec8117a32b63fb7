import * as z from "zod";
import { channels } from "#shared/introductions";
import type { Page } from "./capture/page.ts";

/** Who made the introduction: a mentor of the program, or a name the person typed. */
export const IntroducerChoice = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("member"), userId: z.string() }),
  z.object({ kind: z.literal("name"), name: z.string().max(300) }),
]);
export type IntroducerChoice = z.output<typeof IntroducerChoice>;

/** Whom it was made to is the popup's person form; this is the rest. */
export const IntroductionForm = z.object({
  introducer: IntroducerChoice,
  occurredOn: z.string(),
  channel: z.enum(channels),
  purpose: z.string().max(1000),
  quote: z.string().max(280),
});
export type IntroductionForm = z.output<typeof IntroductionForm>;

export type IntroductionPlace = "introducer" | "occurredOn";

/** A mentor as the form offers them. */
export type Mentor = { userId: string; name: string };

/** What the page says about an introduction, or an empty form of today. */
export function introductionFormOf(page: Page, today: string): IntroductionForm {
  const found = page.introduction;
  return {
    introducer: { kind: "name", name: found?.introducer?.name ?? "" },
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
  const wanted = introducer.name.trim().toLowerCase();
  const meant = mentors.filter(({ name }) => wanted === "" || name.toLowerCase() === wanted);
  const [mentor] = meant;
  if (mentor === undefined || meant.length > 1) return form;
  return { ...form, introducer: { kind: "member", userId: mentor.userId } };
}

/** Where the introduction can't be saved as it stands. */
export function mistakesOf(form: IntroductionForm, today: string): Set<IntroductionPlace> {
  const mistakes = new Set<IntroductionPlace>();
  const { introducer, occurredOn } = form;
  if (introducer.kind === "name" && introducer.name.trim() === "") mistakes.add("introducer");
  if (!z.iso.date().safeParse(occurredOn).success || occurredOn > today) mistakes.add("occurredOn");
  return mistakes;
}

function channelOf({ kind, url }: Page): IntroductionForm["channel"] {
  if (kind !== "thread") return "email";
  const host = URL.parse(url)?.hostname ?? "";
  return host === "linkedin.com" || host.endsWith(".linkedin.com") ? "linkedin" : "email";
}
