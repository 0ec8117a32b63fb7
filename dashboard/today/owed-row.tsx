import type { Owed } from "#shared/follow-ups/owed";
import type { Deed } from "#shared/follow-ups/settle";
import { useClockUntil } from "../clock-until.ts";
import { screen } from "../lazy-screens.tsx";
import { useProgram } from "../open-program.ts";
import { Button, ButtonLink, isSecondClick } from "../ui/button.tsx";
import { Chip } from "../ui/chip.tsx";
import { dayInWords, longDate } from "../words/days.ts";
import { answersTo } from "./answers.ts";
import { draftKindOf } from "./draft-kinds.ts";
import { type Told, tell } from "./told.ts";

type Props = {
  owed: Owed;
  here: boolean;
  later: "open" | "closed";
  onAnswer: (told: Told, deed: Deed, said: string) => void;
  onLater: (told: Told, to: string) => void;
  onLaterToggled: () => void;
};

const LaterMenu = screen(async () => (await import("./later-menu.tsx")).LaterMenu);

/** What and why in one sentence, and every answer to it one press away. */
export function OwedRow({ owed, here, later, onAnswer, onLater, onLaterToggled }: Props) {
  const open = useProgram();
  const told = tell(owed, open);
  const at = useClockUntil(owed.hours);
  const href = `/today/${owed.key}`;
  return (
    <li class={here ? "owed here" : "owed"} data-key={owed.key} tabIndex={-1}>
      <div class="owed-words">
        <a href={href}>
          <bdi dir="ltr">{told.what}</bdi>
        </a>
        {told.why !== "" && (
          <span class="soft">
            {/[?]$/.test(told.what) ? " " : ", "}
            <bdi dir="ltr">{told.why}</bdi>
          </span>
        )}{" "}
        <Due owed={owed} today={open.today.value} />
      </div>
      <div class="line-up">
        <Opening told={told} href={href} />
        {answersTo(owed, at).map(({ words, deed, said }) => (
          <Button
            key={words}
            size="small"
            aria-label={`${words}: ${told.what}`}
            onClick={(event) => isSecondClick(event) || onAnswer(told, deed, said)}
          >
            {words}
          </Button>
        ))}
        <Button
          look="quiet"
          size="small"
          aria-label={`${laterWords(owed)}: ${told.what}`}
          aria-expanded={later === "open"}
          onClick={(event) => isSecondClick(event) || onLaterToggled()}
        >
          {laterWords(owed)}
        </Button>
      </div>
      {later === "open" && (
        <LaterMenu
          told={told}
          onMove={(to) => onLater(told, to)}
          onDeed={(deed, said) => onAnswer(told, deed, said)}
          onClose={onLaterToggled}
        />
      )}
    </li>
  );
}

export function laterWords({ kind }: Owed): string {
  return kind === "did_it_happen" ? "Not yet" : "Later";
}

/** Reminders need a day for these; nobody is late with them. */
const untimed: readonly Owed["kind"][] = ["confirm", "read_result"];

export function Due({ owed, today }: { owed: Owed; today: string }) {
  if (owed.dueOn === today || untimed.includes(owed.kind)) return null;
  return (
    <span title={longDate(owed.dueOn)}>
      <Chip tone={owed.dueOn < today ? "overdue" : "plain"}>
        due {dayInWords(owed.dueOn, today)}
      </Chip>
    </span>
  );
}

const toMentorship: Partial<Record<Owed["kind"], string>> = {
  check_in: "Prepare it",
  reach_goal: "Open it",
};

/** The way to the draft, to the form that is asked for, or to what is to be read first. */
function Opening({ told, href }: { told: Told; href: string }) {
  const { owed, what, mentorship } = told;
  const { kind } = owed;
  const [words, to] =
    mentorship !== undefined
      ? [toMentorship[kind] ?? "Read it", `/mentorships/${mentorship.id}`]
      : [kind === "ask_outcome" ? "Add what came of it" : "Write", href];
  if (to === href && kind !== "ask_outcome" && draftKindOf(owed) === undefined) return null;
  return (
    <ButtonLink size="small" href={to} aria-label={`${words}: ${what}`}>
      {words}
    </ButtonLink>
  );
}
