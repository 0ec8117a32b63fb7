import { useEffect } from "preact/hooks";
import type { Refused } from "#shared/reports/report";
import { LeadFirstSteps } from "../first-steps/lead.tsx";
import { Button, ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { failureWords } from "../words/failures.ts";
import { type Asked, addressOf, filterCount, type Place, type Query } from "./address.ts";
import type { ReportState } from "./report.ts";
import { viewWords } from "./words.ts";

type Here = { place: Place; query: Query };
type Waiting = Exclude<ReportState, { status: "ready" } | { status: "kept" }>;

/** Why there is no report to look at, and what to do about it. */
export function NotReady({
  state,
  onRetry,
  ...here
}: Here & { state: ReportState; onRetry: () => Promise<void> }) {
  return state.status === "ready" || state.status === "kept" ? null : (
    <Why state={state} onRetry={onRetry} {...here} />
  );
}

function Why({ state, onRetry, ...here }: Here & { state: Waiting; onRetry: () => Promise<void> }) {
  switch (state.status) {
    case "loading":
      return (
        <p class="soft" role="status">
          The report is on its way.
        </p>
      );
    case "counting":
      return <Counting onRetry={onRetry} />;
    case "none_yet":
      return (
        <>
          <EmptyState title="The first report comes on Monday">
            <p>
              Reports are counted once a week, after Sunday. Until then mentees can say under
              Account whether they may be counted.
            </p>
          </EmptyState>
          <LeadFirstSteps />
        </>
      );
    case "refused":
      return <RefusedView refused={state.refused} {...here} />;
    case "failed":
      return <NotOpened code={state.code} onRetry={onRetry} {...here} />;
  }
}

function NotOpened({
  code,
  onRetry,
  place,
  query,
}: Here & { code: string; onRetry: () => Promise<void> }) {
  if (code === "unknown_record")
    return (
      <EmptyState title="There is no report of that week">
        <p>Nothing was published for it. Choose another week above, or the latest one.</p>
        <ButtonLink href={addressOf(place, { ...query, week: undefined })}>
          The latest week
        </ButtonLink>
      </EmptyState>
    );
  if (code === "not_allowed" && filterCount(query) > 0)
    return (
      <EmptyState title="Not one more view of this week">
        <p>
          So many views of it have been asked for that another one might tell about single people.
          Those seen before still open, and so does everyone.
        </p>
        <WaysOut place={place} query={query} />
      </EmptyState>
    );
  return (
    <EmptyState title="The report could not be opened">
      <p>{failureWords(code)}</p>
      <Button onClick={() => void onRetry()}>Try again</Button>
    </EmptyState>
  );
}

const patience = 3_000;

function Counting({ onRetry }: { onRetry: () => Promise<void> }) {
  useEffect(() => {
    const timer = setInterval(() => void onRetry(), patience);
    return () => clearInterval(timer);
  }, [onRetry]);
  return (
    <EmptyState title="This week's report is being counted">
      <p role="status">It opens here by itself in a moment.</p>
    </EmptyState>
  );
}

function RefusedView({ refused, place, query }: Here & { refused: Refused }) {
  const { reason, minimumCell } = refused;
  const because =
    reason === "few_people"
      ? `Fewer than ${minimumCell} people are in it, and numbers over so few could be traced to one of them.`
      : `It differs by only a few people from a report that was already shown, and the difference between the two would tell about those few.`;
  return (
    <EmptyState title="This view cannot be shown">
      <p>
        You asked for {viewWords(refused)}. {because}
      </p>
      <p>
        {reason === "few_people"
          ? "Choose a larger group, or take one filter away."
          : "Choose one filter instead of two, or look again in a later week, once more people have joined."}
      </p>
      <WaysOut place={place} query={query} />
    </EmptyState>
  );
}

export function Unusable({
  why,
  place,
  query,
}: Here & { why: Extract<Asked, { unusable: string }>["unusable"] }) {
  return (
    <EmptyState title="This view cannot be asked for">
      <p>
        {why === "too_many_filters"
          ? "At most two filters go together: with three, the groups become so small that hardly a number could be shown."
          : "A period begins on a Monday, ends on a Sunday and is at least four weeks long."}
      </p>
      <WaysOut place={place} query={query} />
    </EmptyState>
  );
}

/** Each filter can go by itself, or all of them. */
function WaysOut({ place, query }: Here) {
  const ways = [
    { words: "Without the cohort", isSet: query.cohort !== undefined, less: { cohort: undefined } },
    {
      words: "Every kind of mentorship",
      isSet: query.kind !== undefined,
      less: { kind: undefined },
    },
    {
      words: "All the time there was",
      isSet: query.from !== undefined || query.to !== undefined,
      less: { from: undefined, to: undefined },
    },
  ].filter(({ isSet }) => isSet);
  const everyone = { cohort: undefined, kind: undefined, from: undefined, to: undefined };
  return (
    <div class="line-up">
      <ButtonLink look="primary" href={addressOf(place, { ...query, ...everyone })}>
        Show everyone
      </ButtonLink>
      {ways.length > 1 &&
        ways.map(({ words, less }) => (
          <ButtonLink key={words} href={addressOf(place, { ...query, ...less })}>
            {words}
          </ButtonLink>
        ))}
    </div>
  );
}

/** `what` it is that is kept on this device: "the report on everyone of 3 May". */
export function KeptNotice({
  what,
  because,
  onRetry,
}: {
  what: string;
  because: string;
  onRetry: () => void;
}) {
  return (
    <div class="alert calm spread" role="status">
      <p>
        {because === "offline" ? "You are offline." : failureWords(because)} This is {what}, kept on
        this device.
      </p>
      <Button size="small" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}
