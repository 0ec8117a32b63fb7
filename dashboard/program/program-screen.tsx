import { usePlace } from "../place.ts";
import { Tabs } from "../ui/tabs.tsx";
import { About } from "./about.tsx";
import { Audit } from "./audit.tsx";
import { Cohorts } from "./cohorts.tsx";
import { Counted } from "./counted.tsx";
import { Holidays } from "./holidays.tsx";
import { Timers } from "./timers.tsx";

const parts = {
  about: { words: "About", Part: About },
  cohorts: { words: "Cohorts", Part: Cohorts },
  timers: { words: "Timers", Part: Timers },
  holidays: { words: "Holidays", Part: Holidays },
  counted: { words: "Numbers", Part: Counted },
  audit: { words: "What leads did", Part: Audit },
} as const;
type PartName = keyof typeof parts;

/** The settings of the program, each part with an address of its own. */
export function ProgramScreen({ part }: { part: string }) {
  const { go } = usePlace();
  const here: PartName = isPart(part) ? part : "about";
  const { Part, words } = parts[here];
  return (
    <div class="stack narrow">
      <h1>Program</h1>
      <Tabs
        label="Parts of the program"
        tabs={Object.entries(parts).map(([id, each]) => ({ id, words: each.words }))}
        chosen={here}
        onChoose={(id) => go(id === "about" ? "/program" : `/program/${id}`)}
      />
      <div role="tabpanel" aria-label={words} class="stack">
        <Part />
      </div>
    </div>
  );
}

function isPart(name: string): name is PartName {
  return Object.hasOwn(parts, name);
}
