import type { Draft, Page } from "../../extension/capture/page.ts";
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

export function makePage(fields: Partial<Page> = {}): Page {
  return {
    kind: "person",
    url: "https://people.example.edu/amara",
    title: "Amara Okafor",
    selection: "",
    extractor: "generic",
    people: [makeDraft()],
    introduction: null,
    ...fields,
  };
}

export function typed(value: string): FormField {
  return { value, source: "typed" };
}

export function makePerson(fields: Partial<PersonForm> = {}): PersonForm {
  return { ...blankForm(""), fullName: typed("Amara Okafor"), ...fields };
}

export function makeIntroductionForm(fields: Partial<IntroductionForm> = {}): IntroductionForm {
  return {
    introducer: { kind: "member", userId: "mentor-1" },
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

/** What a popup over one person's page holds before anybody touched it. */
export function makePopupDraft(fields: Partial<PopupDraft> = {}): PopupDraft {
  return {
    tab: "person",
    page: makePage(),
    reading: "read",
    picked: 0,
    person: makePerson(),
    introduction: makeIntroductionForm(),
    ticked: [],
    begun: [],
    leftOut: [],
    identity: "unsaid",
    isTouched: false,
    ...fields,
  };
}
