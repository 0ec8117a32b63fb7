import { Mark } from "../ui/icon.tsx";
import type { IntroductionLine } from "./lines.ts";

/** Mentor, person and mentee, joined as they were. */
export function Chain({ line }: { line: IntroductionLine }) {
  const { mentor, mentee, introduction } = line;
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
