import type { IntroductionLine } from "../introductions/lines.ts";
import { useProgram } from "../open-program.ts";
import { DayWords } from "../words/day.tsx";

const shownAtFirst = 8;

export function Waiting({ lines }: { lines: readonly IntroductionLine[] }) {
  const { today } = useProgram();
  return (
    <section class="stack tight">
      <h2>
        Waiting for others <span class="soft small">{lines.length}</span>
      </h2>
      <ul class="owed-list">
        {lines.slice(0, shownAtFirst).map((line) => (
          <li key={line.id} class="owed">
            <div class="owed-words">
              <a href={`/introductions/${line.id}`}>
                <bdi>{line.nextStep}</bdi>
              </a>
              {line.since !== undefined && (
                <span class="soft">
                  , {line.stageWords.toLowerCase()}{" "}
                  <DayWords day={line.since} today={today.value} />
                </span>
              )}
            </div>
          </li>
        ))}
      </ul>
      {lines.length > shownAtFirst && (
        <p>
          <a href="/introductions">All {lines.length} in Introductions</a>
        </p>
      )}
    </section>
  );
}
