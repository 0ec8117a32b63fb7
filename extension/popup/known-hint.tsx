import { leftOutOf } from "../differences.ts";
import { t } from "../words.ts";
import { DifferenceList } from "./difference-list.tsx";
import type { Popup } from "./popup-model.ts";
import { Suggestions } from "./suggestions.tsx";

/** Says that the person is in the book already, and what saving would change there. */
export function KnownHint({ popup }: { popup: Popup }) {
  const known = popup.known.value;
  const draft = popup.draft.value;
  if (draft === undefined) return null;
  if (known === undefined) return <Suggestions popup={popup} />;
  const differences = popup.differences.value;
  return (
    <div class="notice">
      <p>
        {differences.length === 0
          ? t("knownSame", known.fullName)
          : t("knownDiffers", known.fullName)}
      </p>
      <DifferenceList
        differences={differences}
        leftOut={leftOutOf(draft.leftOut, draft.picked)}
        onToggle={(field) => popup.toggleDifference(draft.picked, field)}
      />
      {typeof draft.identity === "object" && (
        <button type="button" class="plain" onClick={() => popup.identify("unsaid")}>
          {t("notThem")}
        </button>
      )}
    </div>
  );
}
