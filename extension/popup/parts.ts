import type { PopupDraft } from "../drafts.ts";
import { later } from "./later.tsx";

export const IntroductionTab = later(
  async () => (await import("./introduction-tab.tsx")).IntroductionTab,
);
export const PeopleList = later(async () => (await import("./people-list.tsx")).PeopleList);
export const SavedPanel = later(async () => (await import("./saved-panel.tsx")).SavedPanel);
export const SiteNotice = later(async () => (await import("./site-notice.tsx")).SiteNotice);
export const DifferenceList = later(
  async () => (await import("./difference-list.tsx")).DifferenceList,
);

/** What the draft will show is there before it is drawn, so that nothing flashes. */
export async function readyFor({ tab, page, reading }: PopupDraft): Promise<void> {
  const wanted = [
    ...(tab === "introduction" ? [IntroductionTab] : []),
    ...(page.people.length > 1 ? [PeopleList] : []),
    ...(reading === "held" ? [SiteNotice] : []),
  ];
  await Promise.all(wanted.map((part) => part.ready()));
}

/** What the next click may need. */
export async function loadTheRest(): Promise<void> {
  const parts = [SavedPanel, IntroductionTab, PeopleList, DifferenceList];
  await Promise.all([...parts.map((part) => part.ready()), import("./saving.ts")]);
}
