import type { CapturedPage, Draft, Page, Thread } from "../../extension/capture/page.ts";
import type { PopupDraft } from "../../extension/drafts.ts";
import type { IntroductionForm } from "../../extension/introduction-form.ts";
import { blankForm, type FormField, type PersonForm } from "../../extension/person-form.ts";
import type { Scene } from "../../extension/wishes.ts";
import { makeId, now, today } from "../make.ts";

export function makeDraft(fields: Partial<Draft> = {}): Draft {
  return {
    fullName: { value: "Amara Okafor", source: "json_ld", confidence: 0.9 },
    givenName: { value: "Amara", source: "json_ld", confidence: 0.9 },
    familyName: { value: "Okafor", source: "json_ld", confidence: 0.9 },
    jobTitle: { value: "Research lead", source: "page", confidence: 0.6 },
    organization: null,
    location: null,
    emails: [{ value: "amara@example.org", source: "link", confidence: 0.9 }],
    phones: [],
    links: [],
    ...fields,
  };
}

export function makePage(fields: Partial<CapturedPage> = {}): CapturedPage {
  return {
    kind: "person",
    url: "https://people.example.edu/amara",
    title: "Amara Okafor",
    selection: "",
    extractor: "generic",
    people: [makeDraft()],
    introduction: null,
    thread: null,
    ...fields,
  };
}

/** Lena writes to Sam, who looks at it, and to Robin. */
export function makeThread(fields: Partial<Thread> = {}): Thread {
  return {
    subject: "Sam, meet Robin",
    self: [{ name: "", email: "sam@own.example" }],
    messages: [
      {
        from: { name: "Lena Fischer", email: "lena@example.org" },
        to: [
          { name: "", email: "sam@own.example" },
          { name: "Robin Sample", email: "robin@sample.example" },
        ],
        date: "Fri, Feb 27, 2026, 3:04 PM",
        text: "Hi Sam,\n\nI'd like to introduce you to Robin, who leads research at Example Lab.\n\nBest,\nLena",
      },
    ],
    mentioned: [],
    language: "en",
    ...fields,
  };
}

/** The thread as its page is read, with everyone in it but Sam. */
export function makeThreadPage(thread: Partial<Thread> = {}, people = threadPeople): CapturedPage {
  return makePage({ kind: "thread", people, thread: makeThread(thread) });
}

export function makeMember(name: string, email: string): Draft {
  return makeDraft({
    fullName: { value: name, source: "site", confidence: 0.9 },
    givenName: null,
    familyName: null,
    jobTitle: null,
    emails: [{ value: email, source: "site", confidence: 0.9 }],
  });
}

const threadPeople = [
  makeMember("Lena Fischer", "lena@example.org"),
  makeMember("Robin Sample", "robin@sample.example"),
];

export function typed(value: string): FormField {
  return { value, source: "typed" };
}

export function makePerson(fields: Partial<PersonForm> = {}): PersonForm {
  return { ...blankForm(""), fullName: typed("Amara Okafor"), ...fields };
}

export function makeIntroductionForm(fields: Partial<IntroductionForm> = {}): IntroductionForm {
  return {
    introducer: { kind: "member", userId: "mentor-1" },
    introduced: [],
    occurredOn: today,
    channel: "email",
    purpose: "",
    quote: "",
    ...fields,
  };
}

/** A Monday morning on a page about someone. */
export function makeScene(fields: Partial<Scene> = {}): Scene {
  return {
    userId: "mentee-1",
    now,
    today,
    newId: makeId,
    url: "https://people.example.edu/amara",
    policy: { firstMessage: 1 },
    holidays: [],
    ...fields,
  };
}

function withoutThread({ thread: _, ...page }: CapturedPage): Page {
  return page;
}

/** What a popup over one person's page holds before anybody touched it. */
export function makePopupDraft(fields: Partial<PopupDraft> = {}): PopupDraft {
  return {
    tab: "person",
    page: withoutThread(makePage()),
    reading: "read",
    picked: 0,
    person: makePerson(),
    introduction: makeIntroductionForm(),
    ticked: [],
    begun: [],
    ids: {},
    leftOut: [],
    identity: "unsaid",
    isTouched: false,
    ...fields,
  };
}
