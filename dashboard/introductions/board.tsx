import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { IntroductionEvent } from "#shared/introductions";
import { useProgram } from "../open-program.ts";
import { withQuery } from "../place.ts";
import { Button } from "../ui/button.tsx";
import { StageDots } from "../ui/stage-dots.tsx";
import { DayWords } from "../words/day.tsx";
import { factWishes } from "./add-fact.ts";
import { DayForm } from "./day-form.tsx";
import { useDragging } from "./dragging.ts";
import { type Group, groupOf, groups, groupWords, otherOf } from "./filter.ts";
import type { IntroductionLine } from "./lines.ts";
import { moveTo, neighbour } from "./moves.ts";

type Query = Record<string, string>;
const drawnAtFirst = 30;

/** Introductions in columns by stage; a card is moved with the pointer, or with Shift and an arrow. */
export function Board({ lines, query }: { lines: readonly IntroductionLine[]; query: Query }) {
  const board = useRef<HTMLDivElement>(null);
  const { move, moved, forget } = useMoves(board);
  const dragged = useDragging(board, (id, to) => {
    const line = lines.find((each) => each.id === id);
    const group = groups.find((each) => each === to);
    if (line !== undefined && group !== undefined) void move(line, group);
  });
  const byGroup = Map.groupBy(lines, groupOf);
  return (
    <div class="stack">
      <p class="soft small board-keys">
        Drag a card to a column, or press Shift and an arrow key on it. Arrows alone walk the cards.
      </p>
      {moved.value !== undefined && (
        <Moved key={moved.value.event.id} moved={moved.value} onDone={forget} />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the links inside */}
      <div
        class={dragged.value === undefined ? "board" : "board dragging"}
        ref={board}
        onKeyDown={(event) => onKey(event, lines, move)}
      >
        {groups.map((group) => (
          <Column
            key={group}
            group={group}
            lines={byGroup.get(group) ?? []}
            query={query}
            isOver={dragged.value?.over === group}
            dragging={dragged.value?.id}
          />
        ))}
      </div>
    </div>
  );
}

type MovedCard = { words: string; event: IntroductionEvent };

/** Writes the fact of today, says so, and brings the focus along with the card. */
function useMoves(board: { current: HTMLElement | null }) {
  const open = useProgram();
  const moved = useSignal<MovedCard | undefined>(undefined);
  const follow = useSignal<string | undefined>(undefined);
  const lines = open.introductions.lines.value;
  useEffect(() => {
    const link = board.current?.querySelector(`[data-card="${follow.value ?? ""}"] a`);
    if (follow.value !== undefined && link instanceof HTMLElement) link.focus();
    follow.value = undefined;
  }, [lines, follow, board]);
  const move = async (line: IntroductionLine, to: Group) => {
    const name = line.introduction.person.fullName;
    const move = moveTo(line, to, open.today.peek());
    if (move === undefined) return;
    if (move.move === "refused") return open.deeds.say(`${name}: ${move.words}`);
    const fact = { ...move, occurredOn: open.today.peek() };
    const { wishes, inverse } = factWishes(open, line, fact);
    follow.value = line.id;
    if (!(await open.deeds.save(`${name}: ${groupWords[to]}, today.`, wishes, inverse))) return;
    const put = wishes.find((wish) => wish.kind === "introduction_event" && wish.op === "put");
    if (put?.op === "put" && put.kind === "introduction_event")
      moved.value = { words: `${name}: ${groupWords[to]}`, event: put.record };
  };
  return {
    move,
    moved,
    forget() {
      moved.value = undefined;
    },
  };
}

/** The last move, while its day may still be another than today. */
function Moved({ moved, onDone }: { moved: MovedCard; onDone: () => void }) {
  const { replica } = useProgram();
  const isCorrecting = useSignal(false);
  const isThere = replica.rows("introduction_event").value.has(moved.event.id);
  if (!isThere) return null;
  if (isCorrecting.value) return <DayForm event={moved.event} onDone={onDone} />;
  return (
    <p class="line-up">
      <span>
        <bdi dir="ltr">{moved.words}</bdi>, today.
      </span>
      <Button
        size="small"
        onClick={() => {
          isCorrecting.value = true;
        }}
      >
        It was another day
      </Button>
    </p>
  );
}

function Column({
  group,
  lines,
  query,
  isOver,
  dragging,
}: {
  group: Group;
  lines: readonly IntroductionLine[];
  query: Query;
  isOver: boolean;
  dragging: string | undefined;
}) {
  const drawn = useSignal(drawnAtFirst);
  const heading = `column-${group}`;
  return (
    <section
      class={isOver ? "column over" : "column"}
      data-column={group}
      aria-labelledby={heading}
    >
      <h2 class="section-title" id={heading}>
        {groupWords[group]} <span class="soft small">{lines.length}</span>
      </h2>
      <ul class="column-cards">
        {lines.slice(0, drawn.value).map((line) => (
          <Card key={line.id} line={line} query={query} isDragged={line.id === dragging} />
        ))}
      </ul>
      {lines.length > drawn.value && (
        <Button
          size="small"
          onClick={() => {
            drawn.value += drawnAtFirst;
          }}
        >
          Show more of {groupWords[group].toLowerCase()}
        </Button>
      )}
    </section>
  );
}

function Card({
  line,
  query,
  isDragged,
}: {
  line: IntroductionLine;
  query: Query;
  isDragged: boolean;
}) {
  const { today } = useProgram();
  return (
    <li class={isDragged ? "board-card dragged" : "board-card"} data-card={line.id}>
      <a href={withQuery(`/introductions/${line.id}`, query)} draggable={false}>
        <bdi>{line.introduction.person.fullName}</bdi>
      </a>
      <span class="soft small">
        <bdi>{otherOf(line)}</bdi>
        {line.since !== undefined && (
          <>
            , <DayWords day={line.since} today={today.value} />
          </>
        )}
      </span>
      <StageDots reached={line.dots} over={line.stage === "closed"} words={line.stageWords} />
      {line.stage !== "closed" && <span class="small">{line.nextStep}</span>}
    </li>
  );
}

function onKey(
  event: KeyboardEvent,
  lines: readonly IntroductionLine[],
  move: (line: IntroductionLine, to: Group) => Promise<void>,
): void {
  const card = event.target instanceof Element ? event.target.closest("[data-card]") : null;
  const line = lines.find(({ id }) => id === card?.getAttribute("data-card"));
  if (card === null || line === undefined || !event.key.startsWith("Arrow")) return;
  event.preventDefault();
  if (!event.shiftKey) {
    walk(card, event.key);
    return;
  }
  const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  const to = by === 0 ? undefined : neighbour(line, by);
  if (to !== undefined) void move(line, to);
}

/** Up and down within a column, left and right to the same height of the next one with cards. */
function walk(card: Element, key: string): void {
  const column = card.closest("[data-column]");
  const cards = (of: Element | null | undefined) => [
    ...(of?.querySelectorAll("[data-card]") ?? []),
  ];
  const at = cards(column).indexOf(card);
  const columns = column === null ? [] : [...(column.parentElement?.children ?? [])];
  const filled = columns.filter((of) => cards(of).length > 0);
  const here = column === null ? -1 : filled.indexOf(column);
  const beside = cards(filled[here + (key === "ArrowRight" ? 1 : -1)]);
  const next: Record<string, Element | undefined> = {
    ArrowUp: cards(column)[at - 1],
    ArrowDown: cards(column)[at + 1],
    ArrowLeft: beside[Math.min(at, beside.length - 1)],
    ArrowRight: beside[Math.min(at, beside.length - 1)],
  };
  const link = next[key]?.querySelector("a");
  link?.focus();
  link?.scrollIntoView({ block: "nearest", inline: "nearest" });
}
