import { type Signal, useSignal } from "@preact/signals";
import { InboxWays } from "../inbox/inbox-notice.tsx";
import { hasRole, type OpenProgram, useProgram } from "../open-program.ts";
import { usePlace, useQueryInAddress, withQuery } from "../place.ts";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Icon } from "../ui/icon.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { ByPerson } from "./by-person.tsx";
import { filtered } from "./filter.ts";
import { Filters } from "./filters.tsx";
import { Board, IntroductionPanel, NewIntroduction } from "./lazy-parts.tsx";
import type { IntroductionLine } from "./lines.ts";
import { ByMentee, IntroductionsTable } from "./list.tsx";
import { News } from "./news.tsx";
import "./introductions.css";

type Side = "mentee" | "mentor";

export function Introductions() {
  const open = useProgram();
  const { id } = usePlace();
  const lines = open.introductions.lines.value;
  const made = lines.filter(({ side }) => side === "mentor");
  const got = lines.filter(({ side }) => side !== "mentor");
  const view = useView(open, made, got);
  const ofSide = view.side.value === "mentor" ? made : got;
  const both = hasRole(open, "mentor") && (got.length > 0 || hasRole(open, "mentee"));
  const back = withQuery("/introductions", view.address);
  return (
    <div class="with-panel">
      <div class="stack">
        <div class="spread">
          <h1>Introductions</h1>
          <ButtonLink look="primary" href={withQuery("/introductions/new", view.address)}>
            <Icon name="plus" size={18} /> New introduction
          </ButtonLink>
        </div>
        <InboxWays />
        {both && <Sides side={view.side} />}
        {lines.length > 0 && <Filters lines={ofSide} view={view} />}
        <News lines={ofSide} />
        <Shown
          lines={filtered(ofSide, view.filter.value)}
          side={view.side.value}
          shape={view.shape.value}
          none={lines.length === 0}
          query={view.address}
        />
      </div>
      {id === "new" && <NewIntroduction back={back} />}
      {id !== undefined && id !== "new" && <IntroductionPanel key={id} id={id} back={back} />}
    </div>
  );
}

/** What is shown and how, kept in the address. */
function useView(
  open: OpenProgram,
  made: readonly IntroductionLine[],
  got: readonly IntroductionLine[],
) {
  const { query } = usePlace();
  const side = useSignal<Side>(
    query.side === "mentor" || (got.length === 0 && isMentorFirst(open, made))
      ? "mentor"
      : "mentee",
  );
  const filter = useSignal({
    query: query.q ?? "",
    stage: query.stage ?? "",
    other: query.with ?? "",
  });
  const shape = useSignal(query.view ?? "list");
  const address = {
    q: filter.value.query,
    stage: filter.value.stage,
    with: filter.value.other,
    view: shape.value === "list" ? "" : shape.value,
    side: side.value === "mentor" ? "mentor" : "",
  };
  useQueryInAddress(address);
  return { side, filter, shape, address };
}
export type View = ReturnType<typeof useView>;

function Sides({ side }: { side: Signal<Side> }) {
  return (
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
  );
}

/** Someone who is both, and new, reads as a mentee. */
function isMentorFirst(open: OpenProgram, made: readonly IntroductionLine[]): boolean {
  return hasRole(open, "mentor") && (made.length > 0 || !hasRole(open, "mentee"));
}

function Shown({
  lines,
  side,
  shape,
  none,
  query,
}: {
  lines: readonly IntroductionLine[];
  side: Side;
  shape: string;
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
  if (shape === "board") return <Board lines={lines} query={query} />;
  if (shape === "people" && side === "mentor") return <ByPerson lines={lines} query={query} />;
  if (side === "mentor") return <ByMentee lines={lines} query={query} />;
  return (
    <IntroductionsTable label="Introductions" lines={lines} side={side} query={query} first={0} />
  );
}

function NoIntroductions({ side }: { side: Side }) {
  const { people } = useProgram();
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
      <div class="line-up">
        <ButtonLink look="primary" href="/introductions/new">
          New introduction
        </ButtonLink>
        {side === "mentee" && people.mentors.value[0] !== undefined && (
          <ButtonLink href={`/introductions/new?ask=${people.mentors.value[0].userId}`}>
            Ask for one
          </ButtonLink>
        )}
      </div>
    </EmptyState>
  );
}
