import type { PopupDraft } from "../drafts.ts";
import { later } from "./later.tsx";

export const IntroductionTab = later(
  async () => (await import("./introduction-tab.tsx")).IntroductionTab,
);
export const SavedPanel = later(async () => (await import("./saved-panel.tsx")).SavedPanel);

/** What the draft will show is there before it is drawn, so that nothing flashes. */
export async function readyFor({ tab }: PopupDraft): Promise<void> {
  if (tab === "introduction") await IntroductionTab.ready();
}

/** What a page of messages needs as soon as it is read. */
export async function loadForMessages(): Promise<void> {
  await Promise.all([IntroductionTab.ready(), import("../found-introduction.ts")]);
}

/** What the next click may need. */
export async function loadTheRest(): Promise<void> {
  await Promise.all([SavedPanel.ready(), IntroductionTab.ready(), import("./saving.ts")]);
}
