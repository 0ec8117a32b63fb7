import { leftOutOf } from "../differences.ts";
import type { PopupDraft } from "../drafts.ts";
import { introducedIn } from "../introduction-form.ts";
import { plural, t } from "../words.ts";
import { isIntroducing } from "./first-focus.ts";
import type { Popup } from "./popup-model.ts";

/** The one button that saves; while many are saved, how far that came and the way out. */
export function SaveButton({ popup }: { popup: Popup }) {
  const progress = popup.people.progress.value;
  if (progress !== undefined) return <Progress popup={popup} {...progress} />;
  return (
    <button type="submit" class="primary" disabled={!canSave(popup)}>
      {saveWords(popup)}
    </button>
  );
}

function Progress({ popup, done, of }: { popup: Popup; done: number; of: number }) {
  const words = t("savingPeople", String(done), String(of));
  return (
    <div class="saving">
      <span role="status">{words}</span>
      <progress aria-label={words} max={of} value={done} />
      <button type="button" onClick={() => popup.people.cancel()}>
        {t("cancel")}
      </button>
    </div>
  );
}

function canSave(popup: Popup): boolean {
  if (popup.isListed.value) return popup.people.ticked.value.length > 0;
  const draft = popup.draft.value;
  if (draft?.tab === "introduction" && (draft.picked !== "nobody" || isIntroducing(draft)))
    return introducedIn(draft, popup.isKept).length > 0;
  return draft?.picked !== "nobody" && !isUpToDate(popup);
}

function isUpToDate(popup: Popup): boolean {
  const draft = popup.draft.value;
  if (draft?.tab !== "person" || popup.known.value === undefined) return false;
  const leftOut = leftOutOf(draft.leftOut, draft.picked);
  return popup.differences.value.every(({ field }) => leftOut.includes(field));
}

function saveWords(popup: Popup): string {
  const ticked = popup.people.ticked.value.length;
  if (popup.isListed.value) return ticked === 0 ? t("tickFirst") : plural("savePeople", ticked);
  const draft = popup.draft.value;
  if (draft?.tab === "introduction") {
    const count = introducedIn(draft, popup.isKept).length;
    if (count === 0) return t(isTicked(draft) ? "upToDate" : "tickIntroduced");
    return count === 1 ? t("saveIntroduction") : plural("saveIntroductions", count);
  }
  if (popup.known.value === undefined) return t("saveContact");
  return t(isUpToDate(popup) ? "upToDate" : "updateContact");
}

/** Somebody is meant; where that leaves nobody to save, they are all kept. */
function isTicked(draft: PopupDraft): boolean {
  return introducedIn(draft, () => false).length > 0;
}
