import { sameName } from "#shared/canonical-keys";
import type { Page } from "../capture/page.ts";
import type { Picked, PopupDraft } from "../drafts.ts";
import type { FoundIntroduction } from "../found-introduction.ts";
import { introductionFormOf, type Mentor, withMentors } from "../introduction-form.ts";
import type { PageReading } from "../page-reading.ts";
import { blankForm, formOf, type PersonForm } from "../person-form.ts";

export type Opening = {
  tab: { url: string; title: string };
  today: string;
  mentors: readonly Mentor[];
};

/**
 * The draft that a page is opened with; a page that could not be read gives its address alone.
 * `found` is what the messages of a thread came to.
 */
export function freshDraft(
  reading: PageReading,
  { tab, today, mentors }: Opening,
  found?: FoundIntroduction,
): PopupDraft {
  const isRead = typeof reading === "object";
  const page = isRead ? withoutThread(reading) : { ...noPage, url: tab.url, title: tab.title };
  const picked = page.people.length === 0 ? "typed" : page.people.length === 1 ? 0 : "nobody";
  const draft: PopupDraft = {
    tab: "person",
    page,
    reading: isRead ? "read" : (reading ?? "unreadable"),
    picked,
    person: personOn(page, picked),
    introduction: withMentors(introductionFormOf(page, today), mentors),
    ...unticked,
    identity: "unsaid",
    isTouched: false,
  };
  return found === undefined ? draft : withFound(draft, found, { today, mentors });
}

/**
 * The draft as the messages fill it in: everyone introduced is ticked. Where they introduce nobody
 * for certain the form is empty, and the people of the page are there to be ticked.
 */
export function withFound(
  draft: PopupDraft,
  { introduction, met }: FoundIntroduction,
  { today, mentors }: Pick<Opening, "today" | "mentors">,
): PopupDraft {
  const form = introductionFormOf({ ...draft.page, introduction }, today);
  const people = met.length > 0 ? met : draft.page.people.map(formOf);
  const state = introduction.isIntroduction ? "ticked" : "left_out";
  const introduced = people.length < 2 ? [] : people.map((person) => ({ person, state }) as const);
  const [only] = people.length === 1 ? people : [];
  const index = only === undefined ? -1 : placeOf(only, draft.page);
  return {
    ...draft,
    tab: introduction.confidence > 0 ? "introduction" : draft.tab,
    // The person may shorten or clear the quote, and then no copy of it is left.
    page: { ...draft.page, introduction: { ...introduction, quote: "" } },
    ...(only !== undefined && { person: only, picked: index < 0 ? "typed" : index }),
    introduction: { ...withMentors(form, mentors), introduced: introduced.slice(0, 50) },
    ids: {},
  };
}

/** Which of the page's people somebody is, by an address or the name. */
function placeOf({ fullName, emails, links }: PersonForm, { people }: Page): number {
  const own = new Set([...emails, ...links].map(({ value }) => value.toLowerCase()));
  return people.findIndex((each) => {
    const theirs = [...each.emails, ...each.links];
    const isNamed = each.fullName !== null && sameName(each.fullName.value, fullName.value);
    return isNamed || theirs.some(({ value }) => own.has(value.toLowerCase()));
  });
}

/** Bodies of messages go no further than the reading of them. */
function withoutThread({ thread: _, ...page }: Exclude<PageReading, string | undefined>): Page {
  return page;
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
export const unticked = { ticked: [], begun: [], ids: {}, leftOut: [] };

const noPage: Page = {
  kind: "none",
  url: "",
  title: "",
  selection: "",
  extractor: "generic",
  people: [],
  introduction: null,
};
