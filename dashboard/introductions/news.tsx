import { dayAt, daysBetween } from "#shared/days";
import type { IntroductionEvent } from "#shared/introductions";
import { type OpenProgram, useProgram } from "../open-program.ts";
import { usePlace } from "../place.ts";
import { DayWords } from "../words/day.tsx";
import { shortDate } from "../words/days.ts";
import type { IntroductionLine } from "./lines.ts";

type Item = { key: string; line: IntroductionLine; at: number; words: string };

/** What the other side said of late: a yes, a no, a confirmation, a day put right. */
export function News({ lines }: { lines: readonly IntroductionLine[] }) {
  const open = useProgram();
  const { id } = usePlace();
  const items = newsIn(lines, open);
  if (items.length === 0 || id !== undefined) return null;
  const from = lines[0]?.side === "mentor" ? "From your mentees" : "From your mentors";
  return (
    <section class="stack tight" aria-label={from}>
      <h2 class="section-title">{from}</h2>
      <ul class="news">
        {items.slice(0, 4).map(({ key, line, at, words }) => (
          <li key={key}>
            <a href={`/introductions/${line.id}`}>
              <bdi dir="ltr">{words}</bdi>
            </a>{" "}
            <span class="soft small">
              <DayWords day={dayAt(at, open.me.timeZone)} today={open.today.value} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const daysShown = 7;

export function newsIn(
  lines: readonly IntroductionLine[],
  { me, today }: Pick<OpenProgram, "me" | "today">,
): Item[] {
  const isNew = (at: number) => daysBetween(dayAt(at, me.timeZone), today.value) <= daysShown;
  return lines
    .filter(({ side }) => side !== "other")
    .flatMap((line) => [
      ...confirmationIn(line),
      ...answersIn(line, me.id),
      ...corrections(line, me.id, today.value),
    ])
    .filter(({ at }) => isNew(at))
    .toSorted((a, b) => b.at - a.at);
}

/** The mentor's word on what the mentee logged; a yes to a request is a fact of its own. */
function confirmationIn(line: IntroductionLine): Item[] {
  const { confirmation, answeredAt, person, createdBy, menteeId, origin } = line.introduction;
  const isAsked = origin === "requested" && confirmation === "confirmed";
  if (line.side !== "mentee" || answeredAt === null || createdBy !== menteeId || isAsked) return [];
  const words =
    confirmation === "confirmed"
      ? `${line.mentor} confirmed introducing you to ${person.fullName}`
      : `${line.mentor} does not remember introducing you to ${person.fullName}`;
  return [{ key: `${line.id} answer`, line, at: answeredAt, words }];
}

/** A yes or a no of the other side, to a request or to an offer. */
function answersIn(line: IntroductionLine, me: string): Item[] {
  return line.events.flatMap((event) => {
    const words = event.by === me ? undefined : answerWords(line, event);
    return words === undefined ? [] : [{ key: event.id, line, at: event.recordedAt, words }];
  });
}

function answerWords(
  { side, mentor, mentee, introduction }: IntroductionLine,
  { stage, reason }: IntroductionEvent,
): string | undefined {
  const name = introduction.person.fullName;
  if (side === "mentee" && stage === "accepted")
    return `${mentor} says yes to introducing you to ${name}`;
  if (side === "mentor" && stage === "accepted") return `${mentee} would like to meet ${name}`;
  if (stage !== "closed") return undefined;
  if (side === "mentee" && reason === "not_possible_now") return `${name}: not possible now`;
  return side === "mentor" && reason === "not_wanted"
    ? `${mentee} does not want to meet ${name} now`
    : undefined;
}

function corrections(line: IntroductionLine, me: string, today: string): Item[] {
  return line.events
    .filter(({ by, corrects }) => by !== me && corrects !== null)
    .map((event) => ({
      key: event.id,
      line,
      at: event.recordedAt,
      words: `${line.side === "mentor" ? line.mentee : line.mentor} put the day with ${line.introduction.person.fullName} right: ${shortDate(event.occurredOn, today)}`,
    }));
}
