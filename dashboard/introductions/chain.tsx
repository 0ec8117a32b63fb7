import { hasReached } from "#shared/introductions";
import { Mark } from "../ui/icon.tsx";
import type { IntroductionLine } from "./lines.ts";

/** Mentor, person and mentee, joined as they were. */
export function Chain({ line }: { line: IntroductionLine }) {
  const { mentor, mentee, introduction } = line;
  if (!hasReached(line.events, "introduced")) return <ToCome line={line} />;
  return (
    <p class="chain">
      <Mark size={28} />
      <span>
        <bdi>{mentor === "you" ? "You" : mentor}</bdi> introduced{" "}
        <bdi>{introduction.person.fullName}</bdi> and <bdi>{mentee}</bdi>
      </span>
    </p>
  );
}

/** Before the two are introduced: who asked for it, or who offered it. */
function ToCome({ line }: { line: IntroductionLine }) {
  const { mentor, mentee, introduction, events } = line;
  const isOffer = !events.some(({ stage }) => stage === "requested") && events.length > 0;
  const [by, of] = isOffer ? [mentor, mentee] : [mentee, mentor];
  return (
    <p class="chain">
      <Mark size={28} />
      <span>
        <bdi>{by === "you" ? "You" : by}</bdi> {isOffer ? "offered" : "asked"} <bdi>{of}</bdi>{" "}
        {isOffer ? "an" : "for an"} introduction to <bdi>{introduction.person.fullName}</bdi>
      </span>
    </p>
  );
}
