import { browser } from "wxt/browser";
import * as z from "zod";
import { RecordId } from "#shared/record";
import { Page } from "./capture/page.ts";
import { IntroductionForm } from "./introduction-form.ts";
import { PersonForm } from "./person-form.ts";

export const tabs = ["person", "introduction"] as const;
export type TabName = (typeof tabs)[number];

/** Everything in the popup that a person may have typed or chosen. */
export const PopupDraft = z.object({
  tab: z.enum(tabs),
  page: Page,
  /** Whether the page could be read at all; `held` until its site's notice is allowed. */
  reading: z.enum(["read", "unreadable", "held"]),
  /** Which of the page's people the form is about; nobody while the person still chooses. */
  picked: z.union([z.int(), z.literal("typed"), z.literal("nobody")]),
  person: PersonForm,
  introduction: IntroductionForm,
  /** Who of the page's people are to be saved together, by their place on the page. */
  ticked: z.array(z.int()).max(200).default([]),
  /** The ids of those whose saving began: cut short, it goes on and doubles nobody. */
  begun: z.array(z.object({ index: z.int(), contactId: RecordId })).default([]),
  /**
   * The ids of what the first press of Save began to keep, by what each is for: cut short, the next
   * press keeps the same records.
   */
  ids: z.record(z.string(), RecordId).default({}),
  /** Differences that stay as the book has them, as `3.jobTitle`. */
  leftOut: z.array(z.string().max(40)).default([]),
  /** Whether somebody of the same name is meant: the owner's word, where no key tells. */
  identity: z
    .union([z.enum(["unsaid", "somebody_new"]), z.object({ contactId: RecordId })])
    .default("unsaid"),
  /** An untouched draft gives way to a fresh reading of the page. */
  isTouched: z.boolean(),
});
export type Picked = PopupDraft["picked"];
export type PopupDraft = z.output<typeof PopupDraft>;

export type Drafts = {
  read(): Promise<PopupDraft | undefined>;
  /** Rejects only when neither area of the storage would take it. */
  write(draft: PopupDraft): Promise<void>;
  remove(): Promise<void>;
  /** Tells of what another view of the same tab typed; undefined once it was saved there. */
  follow(changed: (draft: PopupDraft | undefined) => void): void;
};

/** As much of the browser's storage as drafts take. */
export type Area = {
  get(keys: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
  onChanged: { addListener(listen: (changes: Changes) => void): void };
};
type Changes = Record<string, { newValue?: unknown }>;

export type DraftsDoors = { session: Area; local: Area; view: string; now(): number };

const Kept = z.object({ draft: PopupDraft, view: z.string(), at: z.int() });

/**
 * A draft belongs to a tab and the page in it. A copy by the page's address alone outlives the tab,
 * the browser and an update, and is there when the session's small storage is full.
 */
export function openDrafts(tabId: number, url: string, doors: DraftsDoors): Drafts {
  const { session, local, view, now } = doors;
  const key = `${prefixOf(tabId)}${url}`;
  const copies = /^https?:/.test(url) ? [`${prefix}${url}`] : [];
  const keptIn = async (area: Area, name: string) => Kept.safeParse((await area.get(name))[name]);
  return {
    async read() {
      const asked = copies.map((copy) => keptIn(local, copy));
      const here = await keptIn(session, key);
      if (here.success) return here.data.draft;
      for (const { data } of await Promise.all(asked))
        if (data !== undefined && data.at > now() - longest) return data.draft;
      return undefined;
    },
    async write(typed) {
      // The selection is the page's, which will be asked again; it may be out of a message.
      const draft = { ...typed, page: { ...typed.page, selection: "" } };
      const kept = { draft, view, at: now() };
      const inSession = session.set({ [key]: kept }).catch(async (full) => {
        // An older state of it must not come back instead of the newer copy.
        await session.remove(key);
        throw full;
      });
      await Promise.any([inSession, ...copies.map((copy) => local.set({ [copy]: kept }))]);
    },
    async remove() {
      await Promise.all([session.remove(key), local.remove(copies)]);
    },
    follow(changed) {
      session.onChanged.addListener(({ [key]: change }) => {
        if (change === undefined) return;
        const kept = Kept.safeParse(change.newValue).data;
        // What this view wrote itself comes back late, when more may have been typed.
        if (kept?.view !== view) changed(kept?.draft);
      });
    },
  };
}

/** The areas as this browser has them. */
export function browserAreas(): Pick<DraftsDoors, "session" | "local"> {
  const { session, local } = browser.storage;
  return { session, local };
}

/** The session's drafts go with their tab; the copies by address stay. */
export async function dropDrafts(tabId: number, session: Area): Promise<void> {
  const keys = Object.keys(await session.get(null));
  await session.remove(keys.filter((key) => key.startsWith(prefixOf(tabId))));
}

/** Copies that nobody came back to. */
export async function dropOldDrafts(local: Area, now: number): Promise<void> {
  const old = Object.entries(await local.get(null)).filter(([key, value]) => {
    const at = Kept.safeParse(value).data?.at ?? 0;
    return key.startsWith(prefix) && at <= now - longest;
  });
  await local.remove(old.map(([key]) => key));
}

/** Every copy, as when the account leaves this browser. */
export async function wipeDrafts({ session, local }: Pick<DraftsDoors, "session" | "local">) {
  for (const area of [session, local]) {
    const keys = Object.keys(await area.get(null));
    await area.remove(keys.filter((key) => key.startsWith(prefix)));
  }
}

const prefix = "draft:";
const longest = 14 * 24 * 60 * 60 * 1000;

function prefixOf(tabId: number): string {
  return `${prefix}${tabId}:`;
}
