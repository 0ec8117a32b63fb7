import { expect, test } from "vitest";
import {
  dropDrafts,
  dropOldDrafts,
  openDrafts,
  type PopupDraft,
  wipeDrafts,
} from "../../extension/drafts.ts";
import { now } from "../make.ts";
import { makeArea } from "./fake-areas.ts";
import { makePopupDraft } from "./make.ts";

function makeDraft(fields: Partial<PopupDraft> = {}): PopupDraft {
  return makePopupDraft({ isTouched: true, ...fields });
}

const url = "https://people.example.edu/amara";
const day = 24 * 60 * 60 * 1000;

/** One browser's storage, and the drafts of any tab in it as popup or panel opens them. */
function makeBrowser() {
  const areas = { session: makeArea(), local: makeArea() };
  const open = (tabId: number, view = "popup", at = now) =>
    openDrafts(tabId, url, { ...areas, view, now: () => at });
  return { ...areas, open };
}

test("a draft is kept for its tab, and for its page after the tab or the browser is gone", async () => {
  const { open, session } = makeBrowser();
  await open(1).write(makeDraft());
  expect(await open(1).read()).toEqual(makeDraft());
  await session.remove(Object.keys(session.items));
  expect(await open(2).read()).toEqual(makeDraft());
});

test("two tabs of one page have a draft each", async () => {
  const { open } = makeBrowser();
  await open(1).write(makeDraft());
  await open(2).write(makeDraft({ tab: "introduction" }));
  expect((await open(1).read())?.tab).toBe("person");
});

test("where the session's storage is full the newest state is kept all the same", async () => {
  const { open, session } = makeBrowser();
  await open(1).write(makeDraft());
  session.isFull = true;
  await open(1).write(makeDraft({ tab: "introduction" }));
  expect((await open(1).read())?.tab).toBe("introduction");
});

test("a draft that nothing would take is said to be lost", async () => {
  const { open, session, local } = makeBrowser();
  session.isFull = true;
  local.isFull = true;
  await expect(open(1).write(makeDraft())).rejects.toThrow();
});

test("a saved draft is gone from everywhere", async () => {
  const { open } = makeBrowser();
  await open(1).write(makeDraft());
  await open(1).remove();
  expect(await open(1).read()).toBeUndefined();
});

test("another view of the tab hears what is typed, and the typing one does not", async () => {
  const { open } = makeBrowser();
  const heard: string[] = [];
  const popup = open(1, "popup");
  popup.follow(() => heard.push("popup"));
  open(1, "panel").follow((draft) => heard.push(`panel ${draft?.tab}`));
  await popup.write(makeDraft());
  expect(heard).toEqual(["panel person"]);
});

test("closing a tab drops its own drafts and keeps the copy by address", async () => {
  const { open, session, local } = makeBrowser();
  await open(1).write(makeDraft());
  await open(2).write(makeDraft());
  await dropDrafts(1, session);
  expect(Object.keys(session.items)).toEqual([`draft:2:${url}`]);
  expect(Object.keys(local.items)).toEqual([`draft:${url}`]);
});

test("a copy that nobody came back to for 14 days counts no more and is dropped", async () => {
  const { open, local } = makeBrowser();
  await open(1, "popup", now - 14 * day).write(makeDraft());
  expect(await open(2).read()).toBeUndefined();
  await dropOldDrafts(local, now - 1);
  expect(Object.keys(local.items)).toHaveLength(1);
  await dropOldDrafts(local, now);
  expect(local.items).toEqual({});
});

test("wiping takes every draft and nothing else", async () => {
  const { open, session, local } = makeBrowser();
  await open(1).write(makeDraft());
  await local.set({ server: "https://example.org" });
  await wipeDrafts({ session, local });
  expect(session.items).toEqual({});
  expect(local.items).toEqual({ server: "https://example.org" });
});
