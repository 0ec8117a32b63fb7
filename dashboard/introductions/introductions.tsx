import { useSignal } from "@preact/signals";
import { fold, matches, wordsOf } from "#shared/folding";
import { InboxWays } from "../inbox/inbox-notice.tsx";
import { hasRole, type OpenProgram, useProgram } from "../open-program.ts";
import { usePlace, useQueryInAddress, withQuery } from "../place.ts";
import { useKeys } from "../shell/keys.ts";
import { ButtonLink } from "../ui/button.tsx";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { TextField } from "../ui/field.tsx";
import { Icon } from "../ui/icon.tsx";
import { StageDots } from "../ui/stage-dots.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { DayWords } from "../words/day.tsx";
import { IntroductionPanel } from "./detail.tsx";
import type { IntroductionLine } from "./lines.ts";
import { NewIntroduction } from "./new.tsx";

type Side = "mentee" | "mentor";

export function Introductions() {
  const open = useProgram();
  const { id, query } = usePlace();
  const lines = open.introductions.lines.value;
  const made = lines.filter(({ side }) => side === "mentor");
  const got = lines.filter(({ side }) => side !== "mentor");
  const side = useSignal<Side>(
    query.side === "mentor" || (got.length === 0 && isMentorFirst(open, made))
      ? "mentor"
      : "mentee",
  );
  const search = useSignal(query.q ?? "");
  const address = { q: search.value, side: side.value === "mentor" ? "mentor" : "" };
  useQueryInAddress(address);
  const both = hasRole(open, "mentor") && (got.length > 0 || hasRole(open, "mentee"));
  const shown = found(side.value === "mentor" ? made : got, search.value);
  return (
    <div class="with-panel">
      <div class="stack">
        <div class="spread">
          <h1>Introductions</h1>
          <ButtonLink look="primary" href="/introductions/new">
            <Icon name="plus" size={18} /> New introduction
          </ButtonLink>
        </div>
        <InboxWays />
        {both && (
          <Tabs
            label="Whose introductions"
            tabs={[
              { id: "mentee", words: "Made for me" },
              { id: "mentor", words: "Made by me" },
            ]}
            chosen={side.value}
            onChoose={(chosen) => {
              side.value = chosen === "mentor" ? "mentor" : "mentee";
            }}
          />
        )}
        {lines.length > 0 && (
          <div class="filters">
            <TextField
              label="Search introductions"
              type="search"
              value={search}
              onInput={(event) => {
                search.value = event.currentTarget.value;
              }}
            />
          </div>
        )}
        <Shown lines={shown} side={side.value} none={lines.length === 0} query={address} />
      </div>
      {id === "new" && <NewIntroduction back={withQuery("/introductions", address)} />}
      {id !== undefined && id !== "new" && (
        <IntroductionPanel key={id} id={id} back={withQuery("/introductions", address)} />
      )}
    </div>
  );
}

/** Someone who is both, and new, reads as a mentee. */
function isMentorFirst(open: OpenProgram, made: readonly IntroductionLine[]): boolean {
  return hasRole(open, "mentor") && (made.length > 0 || !hasRole(open, "mentee"));
}

function Shown({
  lines,
  side,
  none,
  query,
}: {
  lines: readonly IntroductionLine[];
  side: Side;
  none: boolean;
  query: Record<string, string>;
}) {
  const { replica } = useProgram();
  if (none && replica.empty.value)
    return (
      <p class="soft" role="status">
        Fetching your introductions for the first time…
      </p>
    );
  if (none) return <NoIntroductions side={side} />;
  if (lines.length === 0) return <p class="soft">No introduction fits.</p>;
  if (side === "mentee")
    return <Table label="Introductions" lines={lines} side={side} query={query} first={0} />;
  return <ByMentee lines={lines} query={query} />;
}

function ByMentee({
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
          <Table
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

function Table({
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
      width: "224px",
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

function NoIntroductions({ side }: { side: Side }) {
  return (
    <EmptyState title="No introductions yet">
      {side === "mentee" ? (
        <p>
          When a mentor introduces you to someone, log it: from the mail or the profile with the
          extension, or here by hand. Tertius then reminds you to write, and your mentor hears what
          came of it.
        </p>
      ) : (
        <p>
          When you introduce a mentee to someone, log it here, or let the mentee log it and confirm
          it with one press. You will see what came of it.
        </p>
      )}
      <ButtonLink look="primary" href="/introductions/new">
        New introduction
      </ButtonLink>
    </EmptyState>
  );
}

function found(lines: readonly IntroductionLine[], query: string): readonly IntroductionLine[] {
  const words = wordsOf(query);
  if (words.length === 0) return lines;
  return lines.filter(({ introduction: { person }, mentor, mentee }) =>
    matches(
      fold([person.fullName, person.jobTitle, person.organization, mentor, mentee].join(" ")),
      words,
    ),
  );
}

function countWords(lines: readonly IntroductionLine[]): string {
  const met = lines.filter(({ dots }) => dots === 5).length;
  const count = lines.length === 1 ? "1 introduction" : `${lines.length} introductions`;
  return met === 0 ? count : `${count}, ${met} met`;
}
