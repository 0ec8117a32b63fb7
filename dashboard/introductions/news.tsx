import { dayAt, daysBetween } from "#shared/days";
import { type OpenProgram, useProgram } from "../open-program.ts";
import { usePlace } from "../place.ts";
import { DayWords } from "../words/day.tsx";
import { shortDate } from "../words/days.ts";
import type { IntroductionLine } from "./lines.ts";

type Item = { key: string; line: IntroductionLine; at: number; words: string };

/** What the mentors said of late: a confirmation, a no, a day put right. */
export function News({ lines }: { lines: readonly IntroductionLine[] }) {
  const open = useProgram();
  const { id } = usePlace();
  const items = newsIn(lines, open);
  if (items.length === 0 || id !== undefined) return null;
  return (
    <section class="stack tight" aria-label="From your mentors">
      <h2 class="section-title">From your mentors</h2>
      <ul class="news">
        {items.slice(0, 4).map(({ key, line, at, words }) => (
          <li key={key}>
            <a href={`/introductions/${line.id}`}>{words}</a>{" "}
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
    .filter(({ side }) => side === "mentee")
    .flatMap((line) => [...answerIn(line), ...corrections(line, me.id, today.value)])
    .filter(({ at }) => isNew(at))
    .toSorted((a, b) => b.at - a.at);
}

function answerIn(line: IntroductionLine): Item[] {
  const { confirmation, answeredAt, person, createdBy, menteeId, origin, sought } =
    line.introduction;
  if (answeredAt === null || createdBy !== menteeId || sought !== null) return [];
  const name = person.fullName;
  const yes = origin === "requested" ? "says yes to introducing" : "confirmed introducing";
  const words =
    confirmation === "confirmed"
      ? `${line.mentor} ${yes} you to ${name}`
      : `${line.mentor} does not remember introducing you to ${name}`;
  return [{ key: `${line.id} answer`, line, at: answeredAt, words }];
}

function corrections(line: IntroductionLine, me: string, today: string): Item[] {
  return line.events
    .filter(({ by, corrects }) => by !== me && corrects !== null)
    .map((event) => ({
      key: event.id,
      line,
      at: event.recordedAt,
      words: `${line.mentor} put the day with ${line.introduction.person.fullName} right: ${shortDate(event.occurredOn, today)}`,
    }));
}
