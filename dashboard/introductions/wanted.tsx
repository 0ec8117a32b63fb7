import type { IntroductionLine } from "./lines.ts";

/** What the mentee asks for, or what the mentor thought of. */
export function Wanted({ line }: { line: IntroductionLine }) {
  const { purpose, blurb } = line.introduction;
  if (purpose === "" && blurb === "") return null;
  return (
    <div class="stack tight">
      {purpose !== "" && <p class="prose">{purpose}</p>}
      {blurb !== "" && (
        <blockquote class="prose soft" aria-label="Words to forward">
          {blurb}
        </blockquote>
      )}
    </div>
  );
}
