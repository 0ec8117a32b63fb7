import type { Signal } from "@preact/signals";
import { useProgram } from "../open-program.ts";
import { usePlace } from "../place.ts";
import { Button } from "../ui/button.tsx";
import { SelectField } from "../ui/field.tsx";
import { changeMembers } from "./pairing.ts";
import { labelsIn, type PersonRow } from "./roster.ts";
import { cohortChoices, people } from "./words.ts";

/** One deed for everybody who is ticked. */
export function BulkBar({
  rows,
  shown,
  ticked,
}: {
  rows: readonly PersonRow[];
  shown: readonly PersonRow[];
  ticked: Signal<ReadonlySet<string>>;
}) {
  const { replica, deeds } = useProgram();
  const { go } = usePlace();
  const members = rows.flatMap((row) =>
    row.of === "member" && row.standing === "joined" && ticked.value.has(row.id)
      ? [row.member]
      : [],
  );
  const clear = () => {
    ticked.value = new Set();
  };
  const put = async (cohortId: string) => {
    const label = labelsIn(replica).get(cohortId);
    const { wishes, inverse } = changeMembers(members, {
      cohortId: cohortId === "none" ? null : cohortId,
    });
    const where = label === undefined ? "no cohort" : label;
    if (await deeds.save(`${people(members.length)} in ${where}.`, wishes, inverse)) clear();
  };
  const all = shown.filter(({ standing }) => standing === "joined");
  return (
    <div class="bulk">
      <Button
        size="small"
        onClick={() => {
          ticked.value = members.length > 0 ? new Set() : new Set(all.map(({ id }) => id));
        }}
      >
        {members.length > 0 ? "Choose nobody" : `Choose all ${all.length.toLocaleString()}`}
      </Button>
      <span class="soft small" role="status">
        {members.length > 0 && `${people(members.length)} chosen`}
      </span>
      {members.length > 0 && (
        <>
          <SelectField
            label="Put them in"
            value=""
            choices={[
              ...cohortChoices(labelsIn(replica), "a cohort …"),
              { value: "none", words: "no cohort" },
            ]}
            onChange={({ currentTarget }) => void put(currentTarget.value)}
          />
          <Button
            size="small"
            onClick={() => go(`/people/pair?with=${members.map(({ userId }) => userId).join(",")}`)}
          >
            Pair them
          </Button>
        </>
      )}
    </div>
  );
}
