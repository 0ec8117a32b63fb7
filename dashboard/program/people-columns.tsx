import type { Column } from "../ui/data-table.tsx";
import { DayWords } from "../words/day.tsx";
import type { PersonRow } from "./roster.ts";
import { roleWords, standingWords } from "./words.ts";

export function columnsFor(today: string): Column<PersonRow>[] {
  return [
    { id: "name", words: "Name", cell: (row) => <bdi>{row.name}</bdi> },
    {
      id: "roles",
      words: "Roles",
      width: "104px",
      cell: ({ roles }) => (
        <span class="soft">{roles.map((role) => roleWords[role]).join(", ")}</span>
      ),
    },
    {
      id: "cohort",
      words: "Cohort",
      width: "16%",
      wideOnly: true,
      cell: ({ cohort }) => <span class="soft">{cohort}</span>,
    },
    {
      id: "with",
      words: "Paired with",
      width: "25%",
      wideOnly: true,
      cell: (row) => <span class="soft">{row.with.join(", ")}</span>,
    },
    {
      id: "on",
      words: "Since",
      width: "24%",
      wideOnly: true,
      cell: ({ standing, on }) => (
        <span class={standing === "expired" ? "late" : "soft"}>
          {standing === "joined" ? "" : `${standingWords[standing]} `}
          <DayWords day={on} today={today} />
        </span>
      ),
    },
  ];
}
