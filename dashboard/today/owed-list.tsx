import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useProgram } from "../open-program.ts";
import { usePlace } from "../place.ts";
import { useKeys } from "../shell/keys.ts";
import { Button, ButtonLink, isSecondClick } from "../ui/button.tsx";
import { Chip } from "../ui/chip.tsx";
import { dayInWords, longDate } from "../words/days.ts";
import { draftFor } from "./drafts.ts";
import type { Groups, Owed } from "./owed.ts";
import { doneWith, snooze } from "./settling.ts";

const titles = [
  { group: "overdue", words: "Overdue" },
  { group: "today", words: "Today" },
  { group: "week", words: "This week" },
] as const;

export function OwedList({ groups, chosen }: { groups: Groups; chosen: string | undefined }) {
  const { go } = usePlace();
  const list = useRef<HTMLDivElement>(null);
  const cursor = useSignal<string | undefined>(undefined);
  const rows = titles.flatMap(({ group }) => groups[group]);
  const deeds = useDeeds();
  const focusRow = (key: string | undefined) => {
    const row = list.current?.querySelector(`[data-key="${CSS.escape(key ?? "")}"]`);
    if (row instanceof HTMLElement) row.focus();
  };
  const at = () => rows.findIndex(({ key }) => key === cursor.peek());
  const move = (by: number) => {
    cursor.value = rows[Math.min(Math.max(at() + by, 0), rows.length - 1)]?.key;
  };
  const withHere = (deed: (owed: Owed) => void) => () => {
    const here = rows[at()];
    if (here !== undefined) deed(here);
  };
  /** The row goes; the keys and the focus stay where it was. */
  const settle = (deed: (owed: Owed) => void) => (owed: Owed) => {
    const place = rows.indexOf(owed);
    cursor.value = (rows[place + 1] ?? rows[place - 1])?.key;
    focusRow(cursor.value);
    deed(owed);
  };
  const done = settle(deeds.done);
  const later = settle((owed) => deeds.later(owed, 1));
  useEffect(() => focusRow(cursor.value), [cursor.value]);
  useKeys([
    { key: "j", words: "Next", press: () => move(1) },
    { key: "k", words: "Before", press: () => move(-1) },
    { key: "e", words: "Done", press: withHere(done) },
    { key: "s", words: "Later: tomorrow", press: withHere(later) },
    { key: "Enter", words: "Open", press: withHere((owed) => go(`/today/${owed.key}`)) },
  ]);
  return (
    <div ref={list} class="stack wide">
      {titles.map(
        ({ group, words }) =>
          groups[group].length > 0 && (
            <section key={group} class="stack tight">
              <h2>
                {words} <span class="soft small">{groups[group].length}</span>
              </h2>
              <ul class="owed-list">
                {groups[group].map((owed) => (
                  <OwedRow
                    key={owed.key}
                    owed={owed}
                    here={owed.key === cursor.value || owed.key === chosen}
                    onDone={done}
                    onLater={later}
                  />
                ))}
              </ul>
            </section>
          ),
      )}
      {groups.later.length > 0 && (
        <p class="soft small">
          {groups.later.length} more after this week, the first{" "}
          {longDate(groups.later[0]?.dueOn ?? "")}.
        </p>
      )}
    </div>
  );
}

function OwedRow({
  owed,
  here,
  onDone,
  onLater,
}: {
  owed: Owed;
  here: boolean;
  onDone: (owed: Owed) => void;
  onLater: (owed: Owed) => void;
}) {
  const { today, me } = useProgram();
  const late = owed.dueOn < today.value;
  const href = `/today/${owed.key}`;
  return (
    <li class={here ? "owed here" : "owed"} data-key={owed.key} tabIndex={-1}>
      <div class="owed-words">
        <a href={href}>
          <bdi>{owed.what}</bdi>
        </a>
        {owed.why !== "" && <span class="soft">, {owed.why}</span>}{" "}
        {owed.dueOn !== today.value && (
          <span title={longDate(owed.dueOn)}>
            <Chip tone={late ? "overdue" : "plain"}>due {dayInWords(owed.dueOn, today.value)}</Chip>
          </span>
        )}
      </div>
      <div class="line-up">
        {draftFor(owed, me.name) !== undefined && (
          <ButtonLink size="small" href={href}>
            Write
          </ButtonLink>
        )}
        <Button
          size="small"
          aria-label={`Done: ${owed.what}`}
          onClick={(event) => isSecondClick(event) || onDone(owed)}
        >
          Done
        </Button>
        <Button
          look="quiet"
          size="small"
          aria-label={`Later: ${owed.what}`}
          onClick={(event) => isSecondClick(event) || onLater(owed)}
        >
          Later
        </Button>
      </div>
    </li>
  );
}

export function useDeeds() {
  const open = useProgram();
  const today = open.today.value;
  return {
    done(owed: Owed) {
      const { wishes, inverse } = doneWith(owed, today, open);
      void open.deeds.save(`Done: ${owed.what}.`, wishes, inverse);
    },
    later(owed: Owed, days: number) {
      const { wishes, inverse } = snooze(owed, days, today, open);
      const when = days === 1 ? "tomorrow" : `in ${days} days`;
      void open.deeds.save(`Again ${when}: ${owed.what}.`, wishes, inverse);
    },
  };
}
