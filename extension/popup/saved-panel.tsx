import { useEffect, useRef } from "preact/hooks";
import { progressWords } from "../progress-words.ts";
import { dayInWords, plural, t, type Word } from "../words.ts";
import type { Popup } from "./popup-model.ts";
import { savedWords } from "./saved-words.ts";
import type { Saved, SavedOne } from "./saving.ts";
import { reasonWords } from "./suggestions.tsx";

type Props = { popup: Popup; saved: Saved; openOptions(section?: string): void; close(): void };

/** What was saved and where it is now. */
export function SavedPanel({ popup, saved, openOptions, close }: Props) {
  const done = useRef<HTMLButtonElement>(null);
  useEffect(() => done.current?.focus(), []);
  const isRefused = popup.isRefused.value;
  const next = isRefused ? "openOptions" : nextWords[saved.progress];
  return (
    <main class="saved">
      <div>
        <h2>{savedWords(saved)}</h2>
        <p>{t("savedHere")}</p>
        <Progress saved={saved} isRefused={isRefused} />
      </div>
      {saved.what === "people" ? (
        saved.left > 0 && <p class="notice due">{plural("stillTicked", saved.left)}</p>
      ) : (
        <About popup={popup} saved={saved} />
      )}
      <div class="row">
        <button type="button" class="primary" ref={done} onClick={close}>
          {t("done")}
        </button>
        {saved.what === "people" && saved.left > 0 && (
          <button type="button" onClick={() => popup.backToPeople()}>
            {t("backToList")}
          </button>
        )}
        {(saved.what === "contact" || saved.what === "update") && (
          <button type="button" onClick={() => popup.introduceSaved()}>
            {t("addIntroduction")}
          </button>
        )}
        <button type="button" class="plain" onClick={() => void popup.undo()}>
          {t("undo")}
        </button>
        {next !== undefined && (
          <button
            type="button"
            class="plain"
            onClick={() => openOptions(isRefused ? "#outbox" : "")}
          >
            {t(next)}
          </button>
        )}
      </div>
    </main>
  );
}

function Progress({ saved: { progress }, isRefused }: { saved: Saved; isRefused: boolean }) {
  if (isRefused) return <p class="mistake">{t("progressRefused")}</p>;
  return progress === "kept" ? null : <p class="soft">{t(progressWords[progress])}</p>;
}

/** What the person can do about it where the save can go no further by itself. */
const nextWords: Partial<Record<Saved["progress"], Word>> = {
  unconnected: "connect",
  signed_out: "connectAgain",
  outdated: "openOptions",
};

/** What follows from the save, and whether it made somebody a second time. */
function About({ popup, saved }: { popup: Popup; saved: SavedOne }) {
  const { dueOn, duplicate } = saved;
  return (
    <>
      {dueOn !== undefined && <p class="notice due">{t("firstMessageDue", dayInWords(dueOn))}</p>}
      {duplicate !== undefined && (
        <div class="notice due">
          <p>
            {t("duplicateSaved", duplicate.kept.fullName)} {t(reasonWords[duplicate.reason])}
          </p>
          <div class="row">
            <button type="button" class="plain" onClick={() => void popup.mergeSaved()}>
              {t("mergeThem")}
            </button>
            <button type="button" class="plain" onClick={() => void popup.keepApart()}>
              {t("keepApart")}
            </button>
          </div>
        </div>
      )}
    </>
  );
}
