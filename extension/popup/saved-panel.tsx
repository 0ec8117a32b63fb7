import { useEffect, useRef } from "preact/hooks";
import { progressWords } from "../progress-words.ts";
import { dayInWords, t, type Word } from "../words.ts";
import type { Popup } from "./popup-model.ts";
import type { Saved } from "./saving.ts";

type Props = { popup: Popup; saved: Saved; openOptions(section?: string): void; close(): void };

const headings = {
  contact: "savedContact",
  update: "savedUpdate",
  introduction: "savedIntroduction",
} as const satisfies Record<Saved["what"], Word>;

/** What was saved and where it is now; the words are also read out. */
export function SavedPanel({ popup, saved, openOptions, close }: Props) {
  const done = useRef<HTMLButtonElement>(null);
  useEffect(() => done.current?.focus(), []);
  const needsPerson = ["signed_out", "unconnected", "outdated"].includes(saved.progress);
  return (
    <main class="saved">
      <div role="status">
        <h2>{t(headings[saved.what], saved.name)}</h2>
        <p>{t("savedHere")}</p>
        {saved.progress !== "kept" && <p class="soft">{t(progressWords[saved.progress])}</p>}
      </div>
      {saved.dueOn !== undefined && (
        <p class="notice due">{t("firstMessageDue", dayInWords(saved.dueOn))}</p>
      )}
      <div class="row">
        <button type="button" class="primary" ref={done} onClick={close}>
          {t("done")}
        </button>
        {saved.what !== "introduction" && (
          <button type="button" onClick={() => popup.introduceSaved()}>
            {t("addIntroduction")}
          </button>
        )}
        <button type="button" class="plain" onClick={() => void popup.undo()}>
          {t("undo")}
        </button>
        {needsPerson && (
          <button type="button" class="plain" onClick={() => openOptions()}>
            {t("openOptions")}
          </button>
        )}
      </div>
    </main>
  );
}
