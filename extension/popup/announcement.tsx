import { progressWords } from "../progress-words.ts";
import { t } from "../words.ts";
import { savedWords } from "./saved-words.ts";
import type { Saved } from "./saving.ts";

/** Stands there empty from the start: what comes together with its region is not read out. */
export function Announcement({
  saved,
  isRefused,
}: {
  saved: Saved | undefined;
  isRefused: boolean;
}) {
  return (
    <div role="status" class="hidden">
      {saved && (
        <>
          {savedWords(saved)}. {t("savedHere")}{" "}
          {isRefused
            ? t("progressRefused")
            : saved.progress !== "kept" && t(progressWords[saved.progress])}
        </>
      )}
    </div>
  );
}
