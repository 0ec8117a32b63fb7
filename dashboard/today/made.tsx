import type { IntroductionLine } from "../introductions/lines.ts";
import { StageLink } from "../introductions/stage-link.tsx";

/** What became of a mentor's introductions, by mentee. */
export function Made({ lines }: { lines: readonly IntroductionLine[] }) {
  const groups = [...Map.groupBy(lines, ({ mentee }) => mentee)].toSorted(([a], [b]) =>
    a.localeCompare(b),
  );
  return (
    <section class="stack tight">
      <h2>What became of your introductions</h2>
      <ul class="owed-list">
        {groups.map(([mentee, made]) => (
          <li key={mentee} class="owed mentee">
            <div class="owed-words">
              <a href={`/introductions?side=mentor&q=${encodeURIComponent(mentee)}`}>
                <bdi>{mentee}</bdi>
              </a>{" "}
              <span class="soft small">
                {made.length} {made.length === 1 ? "introduction" : "introductions"}
              </span>
            </div>
            <ul class="latest">
              {made.slice(0, 3).map((line) => (
                <li key={line.id}>
                  <StageLink line={line} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
