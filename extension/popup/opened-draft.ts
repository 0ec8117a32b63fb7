import type { Page } from "../capture/page.ts";
import type { Picked, PopupDraft } from "../drafts.ts";
import { introductionFormOf, type Mentor, withMentors } from "../introduction-form.ts";
import type { PageReading } from "../page-reading.ts";
import { blankForm, formOf, type PersonForm } from "../person-form.ts";

export type Opening = {
  tab: { url: string; title: string };
  today: string;
  mentors: readonly Mentor[];
};

/** The draft that a page is opened with; a page that could not be read gives its address alone. */
export function freshDraft(reading: PageReading, { tab, today, mentors }: Opening): PopupDraft {
  const isRead = typeof reading === "object";
  const page = isRead ? reading : { ...noPage, url: tab.url, title: tab.title };
  const picked = page.people.length === 0 ? "typed" : page.people.length === 1 ? 0 : "nobody";
  return {
    tab: page.introduction?.isIntroduction ? "introduction" : "person",
    page,
    reading: isRead ? "read" : (reading ?? "unreadable"),
    picked,
    person: personOn(page, picked),
    introduction: withMentors(introductionFormOf(page, today), mentors),
    ...unticked,
    identity: "unsaid",
    isTouched: false,
  };
}

/** A kept draft stays as it is; only the text selected since then is new. */
export function withSelection(kept: PopupDraft, reading: PageReading): PopupDraft {
  const selection = typeof reading === "object" ? reading.selection : "";
  return { ...kept, page: { ...kept.page, selection } };
}

export function personOn(page: Page, picked: Picked): PersonForm {
  const person = typeof picked === "number" ? page.people[picked] : undefined;
  if (person !== undefined) return formOf(person);
  // On a page about several people its address is nobody's own.
  return blankForm(page.people.length === 0 ? page.url : "");
}

/** Nobody of the page is chosen yet. */
export const unticked = { ticked: [], begun: [], leftOut: [] };

const noPage: Page = {
  kind: "none",
  url: "",
  title: "",
  selection: "",
  extractor: "generic",
  people: [],
  introduction: null,
};
