import { useProgram } from "../open-program.ts";
import { usePlace, withQuery } from "../place.ts";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { DayWords } from "../words/day.tsx";
import { type AskedPerson, askedPeople } from "./asked-people.ts";
import type { IntroductionLine } from "./lines.ts";

/** How often a mentor has asked whom, and whether they heard what came of it. */
export function ByPerson({
  lines,
  query,
}: {
  lines: readonly IntroductionLine[];
  query: Record<string, string>;
}) {
  const { today } = useProgram();
  const { go } = usePlace();
  const hrefOf = (person: AskedPerson) =>
    person.lines.length === 1
      ? withQuery(`/introductions/${person.lines[0]?.id}`, query)
      : withQuery("/introductions", { ...query, q: person.name, view: "" });
  return (
    <DataTable
      label="People I introduced to"
      rows={askedPeople(lines)}
      columns={columnsFor(today.value)}
      keyOf={({ key }) => key}
      hrefOf={hrefOf}
      rowHeight={56}
      cursor={-1}
      onOpen={(person) => go(hrefOf(person))}
    />
  );
}

function columnsFor(today: string): Column<AskedPerson>[] {
  return [
    {
      id: "person",
      words: "Person",
      cell: ({ name, organization }) => (
        <>
          <bdi>{name}</bdi>
          {organization !== null && <span class="soft small"> {organization}</span>}
        </>
      ),
    },
    { id: "asked", words: "Asked", width: "96px", cell: ({ asked }) => times(asked) },
    {
      id: "last",
      words: "Last asked",
      width: "120px",
      wideOnly: true,
      cell: ({ lastOn }) => lastOn && <DayWords day={lastOn} today={today} />,
    },
    { id: "loops", words: "What came of it", width: "180px", cell: loopWords },
  ];
}

function times(count: number): string {
  if (count === 0) return "not yet";
  return count === 1 ? "once" : `${count} times`;
}

function loopWords({ told, open, asked }: AskedPerson): string {
  if (asked === 0) return "";
  const parts = [
    ...(told > 0 ? [`${told} told`] : []),
    ...(open > 0 ? [`${open} open`] : []),
    ...(asked - told - open > 0 ? [`${asked - told - open} closed`] : []),
  ];
  return parts.join(", ");
}
