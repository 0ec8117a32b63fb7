import type { Column } from "../ui/data-table.tsx";
import { DayWords } from "../words/day.tsx";
import type { ContactRow } from "./model.ts";

export function columnsFor(today: string): Column<ContactRow>[] {
  return [
    { id: "name", words: "Name", cell: ({ contact }) => <bdi>{contact.fullName}</bdi> },
    {
      id: "role",
      words: "Role",
      width: "34%",
      cell: ({ contact }) => (
        <bdi class="soft">
          {[contact.jobTitle, contact.organization].filter((text) => text !== null).join(", ")}
        </bdi>
      ),
    },
    {
      id: "through",
      words: "Through",
      width: "18%",
      wideOnly: true,
      cell: ({ through }) => <bdi class="soft">{through ?? ""}</bdi>,
    },
    {
      id: "last",
      words: "Last contact",
      width: "140px",
      wideOnly: true,
      cell: (row) => <LastContact row={row} today={today} />,
    },
  ];
}

function LastContact({ row: { lastOn, losingTouch }, today }: { row: ContactRow; today: string }) {
  if (lastOn === undefined && !losingTouch) return null;
  return (
    <span class={losingTouch ? "late" : "soft"}>
      {lastOn === undefined ? "not yet" : <DayWords day={lastOn} today={today} />}
    </span>
  );
}
