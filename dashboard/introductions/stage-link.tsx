import { StageDots } from "../ui/stage-dots.tsx";
import type { IntroductionLine } from "./lines.ts";

/** Who was introduced, as a link to it, and how far it has come. */
export function StageLink({ line }: { line: IntroductionLine }) {
  return (
    <>
      <a href={`/introductions/${line.id}`}>
        <bdi>{line.introduction.person.fullName}</bdi>
      </a>
      <StageDots reached={line.dots} over={line.stage === "closed"} words={line.stageWords} />
    </>
  );
}
