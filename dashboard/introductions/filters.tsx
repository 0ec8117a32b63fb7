import { SelectField, TextField } from "../ui/field.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { groups, groupWords, othersIn } from "./filter.ts";
import type { View } from "./introductions.tsx";
import type { IntroductionLine } from "./lines.ts";

export function Filters({ lines, view }: { lines: readonly IntroductionLine[]; view: View }) {
  const { filter, side, shape } = view;
  const narrow = (change: Partial<typeof filter.value>) => {
    filter.value = { ...filter.value, ...change };
  };
  const others = othersIn(lines);
  return (
    <div class="filters">
      <TextField
        label="Search introductions"
        type="search"
        value={filter.value.query}
        onInput={(event) => narrow({ query: event.currentTarget.value })}
      />
      <SelectField
        label="Stage"
        value={filter.value.stage}
        choices={[
          { value: "", words: "All" },
          { value: "open", words: "Open" },
          ...groups.map((value) => ({ value, words: groupWords[value] })),
        ]}
        onChange={(event) => narrow({ stage: event.currentTarget.value })}
      />
      {(others.length > 1 || filter.value.other !== "") && (
        <SelectField
          label={side.value === "mentor" ? "Mentee" : "Mentor"}
          value={filter.value.other}
          choices={[
            { value: "", words: "Anyone" },
            ...others.map((value) => ({ value, words: value })),
          ]}
          onChange={(event) => narrow({ other: event.currentTarget.value })}
        />
      )}
      <Tabs
        label="Shown as"
        tabs={[
          { id: "list", words: side.value === "mentor" ? "By mentee" : "List" },
          ...(side.value === "mentor" ? [{ id: "people", words: "By person" }] : []),
          { id: "board", words: "Board" },
        ]}
        chosen={shape.value}
        onChoose={(chosen) => {
          shape.value = chosen;
        }}
      />
    </div>
  );
}
