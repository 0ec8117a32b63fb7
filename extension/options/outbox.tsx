import type { Book } from "../book.ts";
import { progressWords } from "../progress-words.ts";
import { plural, t, type Word } from "../words.ts";
import type { Options } from "./options-model.ts";

type Props = { options: Options; book: Book };

/** What waits to be sent and what the server would not take; nothing is thrown away unasked. */
export function Outbox({ options, book }: Props) {
  const waiting = book.waiting.value;
  const refusals = book.refusals.value;
  const state = options.report.value?.state;
  return (
    <section>
      <h2>{t("outbox")}</h2>
      <p role="status">
        {waiting === 0 ? t("nothingWaits") : plural("waitsHere", waiting)}{" "}
        {state !== undefined && waiting > 0 && t(progressWords[state])}
      </p>
      {waiting > 0 && (
        <p>
          <button type="button" onClick={() => void options.sync()}>
            {t("syncNow")}
          </button>
        </p>
      )}
      {refusals.length > 0 && <p class="soft">{t("refusedExplained")}</p>}
      <ul class="refusals">
        {refusals.map(({ n, kind, code }) => (
          <li key={n} class="row">
            <span>
              {t(kindWord(kind))}
              <span class="small soft"> {t(refusalWord(code))}</span>
            </span>
            <button type="button" onClick={() => void options.retry(n)}>
              {t("retry")}
            </button>
            <button type="button" class="danger" onClick={() => void options.discard(n)}>
              {t("discard")}
            </button>
          </li>
        ))}
      </ul>
    </section>
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
  return "refusedOther";
}
