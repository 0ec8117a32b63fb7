import { useSignal } from "@preact/signals";
import { useProgram } from "../open-program.ts";
import { usePlace, withQuery } from "../place.ts";
import { useKeys } from "../shell/keys.ts";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { StageDots } from "../ui/stage-dots.tsx";
import { DayWords } from "../words/day.tsx";
import type { IntroductionLine } from "./lines.ts";

type Side = "mentee" | "mentor";

export function ByMentee({
  lines,
  query,
}: {
  lines: readonly IntroductionLine[];
  query: Record<string, string>;
}) {
  const groups = [...Map.groupBy(lines, ({ mentee }) => mentee)].toSorted(([a], [b]) =>
    a.localeCompare(b),
  );
  return (
    <div class="stack wide">
      {groups.map(([mentee, made]) => (
        <section key={mentee} class="stack tight">
          <h2>
            <bdi>{mentee}</bdi> <span class="soft small">{countWords(made)}</span>
          </h2>
          <IntroductionsTable
            label={`Introductions for ${mentee}`}
            lines={made}
            side="mentor"
            query={query}
            first={-1}
          />
        </section>
      ))}
    </div>
  );
}

export function IntroductionsTable({
  label,
  lines,
  side,
  query,
  first,
}: {
  label: string;
  lines: readonly IntroductionLine[];
  side: Side;
  query: Record<string, string>;
  /** Where j and k start; below zero the table leaves the keys alone. */
  first: number;
}) {
  const { today } = useProgram();
  const { id, go } = usePlace();
  const cursor = useSignal(-1);
  const hrefOf = (line: IntroductionLine) => withQuery(`/introductions/${line.id}`, query);
  const move = (by: number) => {
    cursor.value = Math.min(Math.max(cursor.value + by, 0), lines.length - 1);
  };
  useKeys(
    first < 0
      ? []
      : [
          { key: "j", words: "Next introduction", press: () => move(1) },
          { key: "k", words: "Introduction before", press: () => move(-1) },
        ],
  );
  return (
    <DataTable
      label={label}
      rows={lines}
      columns={columnsFor(side, today.value)}
      keyOf={(line) => line.id}
      hrefOf={hrefOf}
      rowHeight={48}
      cursor={cursor.value}
      chosen={id}
      onOpen={(line) => go(hrefOf(line))}
    />
  );
}

function columnsFor(side: Side, today: string): Column<IntroductionLine>[] {
  const shared: Column<IntroductionLine>[] = [
    { id: "person", words: "Person", cell: personCell },
    {
      id: "stage",
      words: "Stage",
      width: "var(--stage-width)",
      cell: ({ dots, stage, stageWords }) => (
        <StageDots reached={dots} over={stage === "closed"} words={stageWords} />
      ),
    },
    { id: "next", words: "Next step", wideOnly: true, cell: ({ nextStep }) => nextStep },
    {
      id: "since",
      words: "Since",
      width: "110px",
      wideOnly: true,
      cell: ({ since }) => since && <DayWords day={since} today={today} />,
    },
  ];
  const mentor: Column<IntroductionLine> = {
    id: "mentor",
    words: "Mentor",
    width: "16%",
    wideOnly: true,
    cell: (line) => <bdi>{line.mentor}</bdi>,
  };
  return side === "mentee" ? [...shared, mentor] : shared;
}

function personCell({ introduction }: IntroductionLine) {
  return <bdi>{introduction.person.fullName}</bdi>;
}

function countWords(lines: readonly IntroductionLine[]): string {
  const met = lines.filter(({ dots }) => dots === 5).length;
  const count = lines.length === 1 ? "1 introduction" : `${lines.length} introductions`;
  return met === 0 ? count : `${count}, ${met} met`;
}
