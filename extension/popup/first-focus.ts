import type { PopupDraft } from "../drafts.ts";
import { introducedIn, isUnnamed } from "../introduction-form.ts";
import { firstMissing } from "../person-form.ts";

/** The cursor goes to the first thing missing, else to the Save button; a notice is read before. */
export function focusFirst(form: HTMLElement | null, draft: PopupDraft): void {
  const gap = form?.querySelector<HTMLElement>(firstGap(draft));
  // Save is always in sight; to scroll for it would hide the name.
  gap?.focus({ preventScroll: gap.matches(saveButton) });
}

/** Whom a message introduces is ticked in the introduction itself. */
export function isIntroducing({ tab, introduction }: PopupDraft): boolean {
  return tab === "introduction" && introduction.introduced.length > 0;
}

const saveButton = "button[type='submit']";

function firstGap(draft: PopupDraft): string {
  if (draft.reading === "held") return "#site-notice";
  if (draft.picked === "nobody" && !isIntroducing(draft))
    return ".people input:enabled, .people button";
  if (draft.tab === "introduction") return gapInIntroduction(draft);
  const missing = firstMissing(draft.person);
  return missing === undefined ? saveButton : `[name='${missing}']`;
}

function gapInIntroduction(draft: PopupDraft): string {
  const { introducer, introduced } = draft.introduction;
  const isKnown = introducer.kind === "member" || introducer.name !== "";
  if (!draft.page.introduction?.isIntroduction || !isKnown)
    return "select[name='mentor'], [name='introducerName']";
  const unnamed = introduced.findIndex(isUnnamed);
  if (unnamed >= 0) return `[name='introduced-${unnamed}-fullName']`;
  const [first] = introducedIn(draft, () => false);
  return first?.person.fullName.value === "" ? "[name='fullName']" : saveButton;
}
