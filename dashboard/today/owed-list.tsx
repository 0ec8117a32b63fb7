import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Owed } from "#shared/follow-ups/owed";
import type { Deed } from "#shared/follow-ups/settle";
import { useProgram } from "../open-program.ts";
import { usePlace } from "../place.ts";
import { useKeys } from "../shell/keys.ts";
import { Button } from "../ui/button.tsx";
import { answersTo, asksForMore, decide, moveTo, nextAfter } from "./answers.ts";
import { OwedRow } from "./owed-row.tsx";
import type { Section } from "./sections.ts";
import { type Told, tell } from "./told.ts";

/** Rows of one group before somebody asks for all of them. */
const atFirst = 12;

export function OwedList({
  sections,
  chosen,
}: {
  sections: readonly Section[];
  chosen: string | undefined;
}) {
  const open = useProgram();
  const { go } = usePlace();
  const list = useRef<HTMLDivElement>(null);
  const cursor = useSignal<string | undefined>(undefined);
  const putOff = useSignal<string | undefined>(undefined);
  const whole = useSignal<ReadonlySet<string>>(new Set());
  const shown = sections.map(({ title, rows }) => ({
    title,
    count: rows.length,
    rows: whole.value.has(title) ? rows : rows.slice(0, atFirst),
  }));
  const rows = shown.flatMap((section) => section.rows);
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
  const leave = ({ key }: Owed) => {
    const place = rows.findIndex((each) => each.key === key);
    cursor.value = (rows[place + 1] ?? rows[place - 1])?.key;
    putOff.value = undefined;
    focusRow(cursor.value);
  };
  const answer = async (told: Told, deed: Deed, said: string) => {
    if (asksForMore(told, deed)) return go(`/today/${told.owed.key}`);
    leave(told.owed);
    await decide(told, deed, said, open);
    const next = nextAfter(told.owed, open);
    if (next !== undefined) go(next);
  };
  const later = (told: Told, to: string) => {
    leave(told.owed);
    void moveTo(told, to, open);
  };
  const togglePutOff = ({ key }: Owed) => {
    putOff.value = putOff.peek() === key ? undefined : key;
  };
  useEffect(() => focusRow(cursor.value), [cursor.value]);
  useKeys([
    { key: "j", words: "Next", press: () => move(1) },
    { key: "k", words: "Before", press: () => move(-1) },
    {
      key: "e",
      words: "Done, or yes",
      press: withHere((owed) => {
        const [first] = answersTo(owed, open.now());
        if (first !== undefined) void answer(tell(owed, open), first.deed, first.said);
      }),
    },
    { key: "s", words: "Later", press: withHere(togglePutOff) },
    { key: "Enter", words: "Open", press: withHere((owed) => go(`/today/${owed.key}`)) },
  ]);
  return (
    <div ref={list} class="stack wide">
      {shown.map(({ title, count, rows }) => (
        <section key={title} class="stack tight">
          <h2>
            {title} <span class="soft small">{count}</span>
          </h2>
          <ul class="owed-list">
            {rows.map((owed) => (
              <OwedRow
                key={owed.key}
                owed={owed}
                here={owed.key === cursor.value || owed.key === chosen}
                later={owed.key === putOff.value ? "open" : "closed"}
                onAnswer={(told, deed, said) => void answer(told, deed, said)}
                onLater={later}
                onLaterToggled={() => {
                  togglePutOff(owed);
                  if (putOff.peek() === undefined) focusRow(owed.key);
                }}
              />
            ))}
          </ul>
          {rows.length < count && (
            <div class="line-up">
              <Button
                size="small"
                onClick={() => {
                  whole.value = new Set([...whole.value, title]);
                }}
              >
                Show all {count}
              </Button>
            </div>
          )}
        </section>
      ))}
    </div>
  );
}
