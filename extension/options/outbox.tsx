import type { Queued } from "#shared/replica/replica";
import type { Book } from "../book.ts";
import { personIn } from "../outbox.ts";
import { progressWords } from "../progress-words.ts";
import type { Standing } from "../standing.ts";
import { momentInWords, plural, t, type Word } from "../words.ts";
import type { Options } from "./options-model.ts";

type Props = { options: Options; book: Book; standing: Standing | undefined };

/** What waits to be sent and what the server would not take; nothing is thrown away unasked. */
export function Outbox({ options, book, standing }: Props) {
  const waiting = book.waiting.value;
  const state = options.report.value?.state;
  return (
    <section id="outbox">
      <h2>{t("outbox")}</h2>
      <p role="status">
        {waiting === 0 ? t("nothingWaits") : plural("waitsHere", waiting)}{" "}
        {state !== undefined && waiting > 0 && t(progressWords[state])}
      </p>
      <Queue book={book} />
      {standing?.syncedAt != null && (
        <p class="small soft">{t("syncedAt", momentInWords(standing.syncedAt))}</p>
      )}
      {waiting > 0 && (
        <p>
          <button type="button" onClick={() => void options.sync()}>
            {t("syncNow")}
          </button>
        </p>
      )}
      <Refusals options={options} book={book} />
    </section>
  );
}

const mostShown = 20;

function Queue({ book }: { book: Book }) {
  const queue = book.queue.value;
  if (queue.length === 0) return null;
  return (
    <ul class="queue small">
      {queue.slice(0, mostShown).map((wish) => (
        <li key={wish.n}>
          <About book={book} wish={wish} />
        </li>
      ))}
      {queue.length > mostShown && <li>{plural("andMore", queue.length - mostShown)}</li>}
    </ul>
  );
}

function Refusals({ options, book }: { options: Options; book: Book }) {
  const refusals = book.refusals.value;
  if (refusals.length === 0) return null;
  return (
    <>
      <p class="notice overdue">{t("refusedExplained")}</p>
      <ul class="refusals">
        {refusals.map((refusal) => (
          <li key={refusal.n} class="row">
            <span>
              <About book={book} wish={refusal} />
              <span class="small soft"> {t(refusalWord(refusal.code))}</span>
            </span>
            <button type="button" onClick={() => void options.retry(refusal.n)}>
              {t("retry")}
            </button>
            <button type="button" class="danger" onClick={() => void options.discard(refusal.n)}>
              {t("discard")}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** "Amara Okafor · An introduction", or what it is alone where it names nobody. */
function About({ book, wish }: { book: Book; wish: Queued }) {
  const rows = book.replica.value?.rows;
  const person = rows && personIn(wish, rows);
  return (
    <>
      {person !== undefined && (
        <>
          <bdi>{person}</bdi>
          <span aria-hidden="true"> · </span>
        </>
      )}
      {t(kindWord(wish.kind))}
    </>
  );
}

function kindWord(kind: string): Word {
  if (kind === "contact") return "kindContact";
  if (kind === "introduction" || kind === "introduction_event") return "kindIntroduction";
  if (kind === "follow_up") return "kindFollowUp";
  return "kindOther";
}

function refusalWord(code: string): Word {
  if (code === "not_allowed") return "refusedNotAllowed";
  if (code === "unknown_record") return "refusedUnknown";
  if (code === "already_exists") return "refusedExists";
  if (code === "objected") return "refusedObjected";
  return "refusedOther";
}
