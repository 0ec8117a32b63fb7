import type { IntroductionDraft } from "#shared/introduction-drafts";
import { useProgram } from "../open-program.ts";
import { usePlace } from "../place.ts";
import { useKeys } from "../shell/keys.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Chip } from "../ui/chip.tsx";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { DayWords } from "../words/day.tsx";
import { draftWords } from "./draft-words.ts";
import { openDrafts } from "./review.ts";
import { ReviewPanel } from "./review-panel.tsx";
import "./inbox.css";

const here = "/introductions/review";
const hrefOf = ({ id }: Pick<IntroductionDraft, "id">) => `${here}/${id}`;

/** Introductions read from mails, files and pasted words, each waiting for its owner's word. */
export function Inbox() {
  const { replica } = useProgram();
  const { id, go } = usePlace();
  const drafts = openDrafts(replica.rows("introduction_draft").value.values());
  const at = drafts.findIndex((draft) => draft.id === id);
  const move = (by: number) => {
    const next = drafts[Math.min(Math.max(at + by, 0), drafts.length - 1)];
    if (next !== undefined) go(hrefOf(next));
  };
  useKeys([
    { key: "j", words: "Next draft", press: () => move(1) },
    { key: "k", words: "Draft before", press: () => move(-1) },
  ]);
  const after = drafts[at + 1] ?? drafts[at - 1];
  return (
    <div class="with-panel">
      <div class="stack">
        <div class="spread">
          <h1>To review</h1>
          <div class="line-up">
            <ButtonLink href="/introductions/from-mail">Add from a mail</ButtonLink>
            <ButtonLink look="quiet" href="/introductions">
              Back to introductions
            </ButtonLink>
          </div>
        </div>
        {drafts.length === 0 ? <NothingHere /> : <List drafts={drafts} chosen={id} />}
      </div>
      {id !== undefined && (
        <ReviewPanel
          key={id}
          draft={drafts[at]}
          back={here}
          onSettled={() => go(after === undefined ? here : hrefOf(after))}
        />
      )}
    </div>
  );
}

function List({
  drafts,
  chosen,
}: {
  drafts: readonly IntroductionDraft[];
  chosen: string | undefined;
}) {
  const today = useProgram().today.value;
  const { go } = usePlace();
  const columns: Column<IntroductionDraft>[] = [
    {
      id: "what",
      words: "What your mail says",
      cell: (draft) => <bdi>{draftWords(draft)}</bdi>,
    },
    {
      id: "sure",
      words: "How sure",
      width: "104px",
      cell: ({ certainty }) =>
        certainty === "sure" ? <span class="soft">Sure</span> : <Chip tone="due">Not sure</Chip>,
    },
    {
      id: "day",
      words: "Day",
      width: "140px",
      wideOnly: true,
      cell: ({ occurredOn }) => occurredOn !== null && <DayWords day={occurredOn} today={today} />,
    },
  ];
  return (
    <DataTable
      label="Introductions to review"
      rows={drafts}
      columns={columns}
      keyOf={({ id }) => id}
      hrefOf={hrefOf}
      rowHeight={44}
      cursor={-1}
      chosen={chosen}
      onOpen={(draft) => go(hrefOf(draft))}
    />
  );
}

function NothingHere() {
  const { replica } = useProgram();
  if (replica.empty.value)
    return (
      <p class="soft" role="status">
        Fetching what waits for you for the first time…
      </p>
    );
  return (
    <EmptyState title="Nothing to look at">
      <p>
        Forward a mentor's mail to your own address, or put that address in Cc or Bcc, and the
        introduction waits here for your word. You find the address in your account.
      </p>
      <div class="line-up">
        <ButtonLink look="primary" href="/introductions/from-mail">
          Add from a mail
        </ButtonLink>
        <ButtonLink href="/account">See my address</ButtonLink>
      </div>
    </EmptyState>
  );
}
