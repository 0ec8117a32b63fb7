import { computed, createModel, type ReadonlySignal } from "@preact/signals";
import { type Life, lifeOf } from "#shared/follow-ups/life";
import {
  furthestOf,
  type Introduction,
  type IntroductionEvent,
  type Stage,
} from "#shared/introductions";
import { asOne } from "#shared/introductions/as-one";
import type { OpenProgram } from "../open-program.ts";
import { closeWords, dotsOf, stageWords } from "../words/introductions.ts";

/** One introduction as lists and details draw it. */
export type IntroductionLine = {
  id: string;
  introduction: Introduction;
  events: readonly IntroductionEvent[];
  stage: Stage;
  /** The stage with its timer. */
  life: Life;
  stageWords: string;
  dots: 1 | 2 | 3 | 4 | 5;
  /** The day of the newest fact; none for an introduction without facts. */
  since: string | undefined;
  mentor: string;
  mentee: string;
  nextStep: string;
  side: "mentee" | "mentor" | "other";
};

export type Introductions = {
  lines: ReadonlySignal<readonly IntroductionLine[]>;
  byId: ReadonlySignal<ReadonlyMap<string, IntroductionLine>>;
};

/** Every introduction the person may see, newest fact first, open ones before closed. */
export const IntroductionsModel = createModel<
  Introductions,
  [Pick<OpenProgram, "replica" | "people" | "rules" | "today">]
>(({ replica, people, rules, today }) => {
  const lives = computed(() =>
    asOne({
      introductions: [...replica.rows("introduction").value.values()],
      events: [...replica.rows("introduction_event").value.values()],
    }),
  );
  const lines = computed(() => {
    const facts = Map.groupBy(lives.value.events, ({ introductionId }) => introductionId);
    return lives.value.introductions
      .map((introduction) => {
        const events = (facts.get(introduction.id) ?? []).toSorted(newestLast);
        const life = lifeOf(events, rules.value, today.value);
        return lineOf(introduction, { events, life }, people);
      })
      .toSorted(openFirst);
  });
  /** The other side's entry is found under its own id too, where old links and reminders look. */
  const byId = computed(() => {
    const found = new Map(lines.value.map((line) => [line.id, line]));
    for (const [id, keptId] of lives.value.keptIds) {
      const kept = found.get(keptId);
      if (kept !== undefined) found.set(id, kept);
    }
    return found;
  });
  return { lines, byId };
});

export function lineOf(
  introduction: Introduction,
  { events, life }: { events: readonly IntroductionEvent[]; life: Life },
  people: Pick<OpenProgram["people"], "nameOf" | "isMe">,
): IntroductionLine {
  const { stage } = life;
  const furthest = furthestOf(events);
  const { introducer, menteeId } = introduction;
  const line = {
    id: introduction.id,
    introduction,
    events,
    stage,
    life,
    stageWords: stageInWords(life),
    dots: furthest === "closed" ? 1 : dotsOf[furthest],
    since: events.at(-1)?.occurredOn,
    mentor: introducer.kind === "member" ? nameOrYou(introducer.userId, people) : introducer.name,
    mentee: nameOrYou(menteeId, people),
    side: sideOf(introduction, people),
  } as const;
  return { ...line, nextStep: nextStepOf(line) };
}

type Step = Pick<
  IntroductionLine,
  "introduction" | "events" | "stage" | "mentor" | "mentee" | "side"
>;

/** Who does what next, in the words of the one who reads. */
function nextStepOf({ introduction, events, stage, mentor, mentee, side }: Step): string {
  const person = introduction.person.fullName;
  const mine = side === "mentee";
  const theMentor = side === "mentor" ? "You" : mentor;
  const does = (verb: string, verbs: string) => (mine ? capital(verb) : `${mentee} ${verbs}`);
  const thanked = events.some((event) => event.stage === "thanked");
  const told = events.some((event) => event.stage === "result_told");
  const steps: Record<Stage, string> = {
    requested: side === "mentor" ? "Answer the request" : `${theMentor} answers`,
    offered: mine ? "Say whether you want it" : `${mentee} answers`,
    accepted: side === "mentor" ? `Ask ${person}` : `${theMentor} asks ${person}`,
    contact_asked: `${person} answers`,
    contact_agreed: side === "mentor" ? "Introduce them" : `${theMentor} introduces you`,
    introduced: does(`write to ${person}`, `writes to ${person}`),
    contacted: mine ? `Wait for ${person}` : `${person} answers`,
    replied: does("find a day to talk", "finds a day to talk"),
    scheduled: does("meet, then say how it went", "meets them"),
    met: thanked
      ? told
        ? does("stay in touch", "stays in touch")
        : does(`tell ${side === "mentor" ? "you" : mentor} how it went`, "tells you how it went")
      : does(`thank ${person}`, `thanks ${person}`),
    ongoing: does("keep in touch", "keeps in touch"),
    closed: "Nothing to do",
  };
  return steps[stage];
}

function stageInWords(life: Life): string {
  return life.stage === "closed" && life.reason !== null
    ? `Closed: ${closeWords[life.reason]}`
    : stageWords[life.stage];
}

function sideOf(
  { introducer, menteeId }: Introduction,
  { isMe }: Pick<OpenProgram["people"], "isMe">,
): IntroductionLine["side"] {
  if (isMe(menteeId)) return "mentee";
  return introducer.kind === "member" && isMe(introducer.userId) ? "mentor" : "other";
}

function nameOrYou(userId: string, people: Pick<OpenProgram["people"], "nameOf" | "isMe">): string {
  return people.isMe(userId) ? "you" : people.nameOf(userId);
}

function newestLast(a: IntroductionEvent, b: IntroductionEvent): number {
  if (a.occurredOn !== b.occurredOn) return a.occurredOn < b.occurredOn ? -1 : 1;
  return a.recordedAt - b.recordedAt;
}

function openFirst(a: IntroductionLine, b: IntroductionLine): number {
  const closed = Number(a.stage === "closed") - Number(b.stage === "closed");
  if (closed !== 0) return closed;
  const [one, other] = [a.since ?? "", b.since ?? ""];
  if (one !== other) return one < other ? 1 : -1;
  return b.introduction.createdAt - a.introduction.createdAt;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
