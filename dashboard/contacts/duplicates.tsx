import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { DuplicatePair } from "#shared/duplicates";
import { useProgram } from "../open-program.ts";
import { usePlace, withQuery } from "../place.ts";
import { useKeys } from "../shell/keys.ts";
import { ButtonLink } from "../ui/button.tsx";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { DuplicatePanel } from "./duplicate-panel.tsx";
import { reasonWords } from "./duplicate-reasons.ts";
import { duplicatesIn } from "./found-duplicates.ts";
import "./duplicates.css";

/** Cards that may be one person, the weak reasons apart from the good ones. */
export function Duplicates({ chosen }: { chosen: string | undefined }) {
  const { replica } = useProgram();
  const { query, go } = usePlace();
  const all = duplicatesIn(replica).value;
  const opened = all.find(({ id }) => id === chosen);
  const kind = kindOf(opened, query.only);
  const pairs = all.filter((pair) => isWeak(pair) === (kind === "names"));
  const counts = { likely: all.filter((pair) => !isWeak(pair)).length, all: all.length };
  const hrefOf = (pair: DuplicatePair | undefined) =>
    withQuery(pair === undefined ? here : `${here}/${pair.id}`, queryOf(kind));
  const at = pairs.findIndex(({ id }) => id === chosen);
  const move = (by: number) => {
    const next = pairs[Math.min(Math.max(at + by, 0), pairs.length - 1)];
    if (next !== undefined) go(hrefOf(next));
  };
  useKeys([
    { key: "j", words: "Next pair", press: () => move(1) },
    { key: "k", words: "Pair before", press: () => move(-1) },
  ]);
  return (
    <div class="with-panel">
      <div class="stack">
        <div class="spread">
          <h1>Possible duplicates</h1>
          <ButtonLink look="quiet" href="/contacts">
            Back to contacts
          </ButtonLink>
        </div>
        {all.length === 0 ? (
          <NoDuplicates loading={replica.empty.value} />
        ) : (
          <>
            <Tabs
              label="How likely"
              tabs={[
                { id: "likely", words: `Likely (${counts.likely})` },
                { id: "names", words: `Same name only (${counts.all - counts.likely})` },
              ]}
              chosen={kind}
              onChoose={(id) => go(withQuery(here, queryOf(id)))}
            />
            <List pairs={pairs} kind={kind} chosen={chosen} hrefOf={hrefOf} />
          </>
        )}
      </div>
      {chosen !== undefined && (
        <DuplicatePanel
          key={chosen}
          pair={opened}
          back={hrefOf(undefined)}
          onSettled={() => go(hrefOf(pairs[at + 1] ?? pairs[at - 1]))}
        />
      )}
    </div>
  );
}

/** The way to the list; the looking waits until the contacts themselves are drawn. */
export function DuplicatesLink() {
  const { replica } = useProgram();
  const isDrawn = useSignal(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      isDrawn.value = true;
    }, 300);
    return () => clearTimeout(timer);
  }, [isDrawn]);
  const count = isDrawn.value ? duplicatesIn(replica).value.length : 0;
  if (count === 0) return null;
  return (
    <ButtonLink look="quiet" href={here}>
      Possible duplicates ({count.toLocaleString()})
    </ButtonLink>
  );
}

const here = "/contacts/duplicates";

type Kind = "likely" | "names";

/** An opened pair stands among its like, whatever the address says beside it. */
function kindOf(opened: DuplicatePair | undefined, only: string | undefined): Kind {
  if (opened !== undefined) return isWeak(opened) ? "names" : "likely";
  return only === "names" ? "names" : "likely";
}

function queryOf(kind: string): Record<string, string> {
  return { only: kind === "names" ? "names" : "" };
}

function isWeak({ reason }: DuplicatePair): boolean {
  return reason === "same_name";
}

type ListProps = {
  pairs: readonly DuplicatePair[];
  kind: Kind;
  chosen: string | undefined;
  hrefOf: (pair: DuplicatePair) => string;
};

function List({ pairs, kind, chosen, hrefOf }: ListProps) {
  const { go } = usePlace();
  if (pairs.length === 0) {
    return (
      <p class="soft">
        {kind === "likely"
          ? "No two cards share an address, or a name and an organization."
          : "No two cards share nothing but a name."}
      </p>
    );
  }
  return (
    <DataTable
      label={kind === "likely" ? "Likely duplicates" : "Cards of the same name"}
      rows={pairs}
      columns={columns}
      keyOf={({ id }) => id}
      hrefOf={hrefOf}
      rowHeight={44}
      cursor={-1}
      chosen={chosen}
      onOpen={(pair) => go(hrefOf(pair))}
    />
  );
}

const columns: Column<DuplicatePair>[] = [
  { id: "name", words: "Cards", cell: ({ older, newer }) => <bdi>{namesOf(older, newer)}</bdi> },
  {
    id: "reason",
    words: "Why",
    width: "50%",
    cell: ({ reason }) => <span class="soft">{reasonWords[reason]}</span>,
  },
];

function namesOf(older: DuplicatePair["older"], newer: DuplicatePair["newer"]): string {
  return older.fullName === newer.fullName
    ? older.fullName
    : `${older.fullName} / ${newer.fullName}`;
}

function NoDuplicates({ loading }: { loading: boolean }) {
  if (loading) {
    return (
      <p class="soft" role="status">
        Fetching your contacts for the first time…
      </p>
    );
  }
  return (
    <EmptyState title="Everyone is here once">
      <p>
        When two cards share an e-mail address, a profile or a name, they are shown here side by
        side, and you decide whether they are one person.
      </p>
      <div class="line-up">
        <ButtonLink look="primary" href="/contacts">
          See contacts
        </ButtonLink>
      </div>
    </EmptyState>
  );
}
