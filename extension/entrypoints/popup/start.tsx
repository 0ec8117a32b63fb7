import { effect } from "@preact/signals";
import { render } from "preact";
import { type Browser, browser } from "wxt/browser";
import { dayAt } from "#shared/days";
import { uuidv7 } from "#shared/ids";
import "#shared/tokens.css";
import "../../ui/base.css";
import "../../popup/popup.css";
import { makeBook } from "../../book.ts";
import { siteAt } from "../../capture/groups.ts";
import type { Thread } from "../../capture/page.ts";
import { connectionStore } from "../../connection.ts";
import { browserAreas, openDrafts } from "../../drafts.ts";
import type { RawReading } from "../../early-reading.ts";
import { intentStore } from "../../intents.ts";
import { heldQuoteStore, openMessageConsent } from "../../message-consent.ts";
import { ask } from "../../messages.ts";
import { noticeStore } from "../../notice.ts";
import { pageIn, readTab, selectionIn } from "../../page-reading.ts";
import { loadForMessages, loadTheRest, readyFor } from "../../popup/parts.ts";
import { type Beside, PopupView } from "../../popup/popup.tsx";
import { PopupModel } from "../../popup/popup-model.ts";
import type { OpenReplica } from "../../replicas.ts";
import { standingStore } from "../../standing.ts";
import { speak } from "../../words.ts";

export type Place = {
  tab: Browser.tabs.Tab | undefined;
  /** The first reading, begun before this was loaded. */
  reading: Promise<RawReading>;
  beside: Beside | undefined;
  close(): void;
};

/** Draws the form for one tab, in the popup or in the side panel. */
export async function start({ tab, reading, beside, close }: Place): Promise<void> {
  speak(document);
  const tabId = tab?.id ?? -1;
  const url = tab?.url ?? "";
  const intents = intentStore(tabId);
  if (["mail", "talk"].includes(siteAt(url)?.group ?? "")) void loadForMessages();
  const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
  const drafts = openDrafts(tabId, url, { ...browserAreas(), view: newId(), now: Date.now });
  // Asked together: one answer after the other would keep the form waiting.
  const kept = drafts.read();
  const [consent, connection, standing, intent] = await Promise.all([
    openMessageConsent(),
    connectionStore.watch(),
    standingStore.watch(),
    intents.watch(),
  ]);
  const drawn = Promise.withResolvers<void>();
  // Ten thousand rows take longer to load than a page to read, and the form comes first.
  const openLater: OpenReplica = async (...wanted) => {
    await drawn.promise;
    const { openReplica } = await import("../../replicas.ts");
    return openReplica(...wanted);
  };
  const openParkedLater = async () => {
    await drawn.promise;
    return (await import("../../parked.ts")).openParked();
  };
  const book = makeBook(connection, openLater, openParkedLater);
  const today = () => todayIn(connection.value?.me.user.timeZone);
  /** Stays in this window, for what is pasted beside it. */
  let thread: Thread | null = null;
  /** The reading that was begun counts once; whoever reads again wants the page as it is now. */
  let begun: Promise<RawReading> | undefined = reading;
  async function capture() {
    const first = begun;
    begun = undefined;
    return first === undefined ? readTab(tabId, url) : pageIn(await first);
  }
  const onlooker = () => {
    const { email = "", name = "" } = connection.value?.me.user ?? {};
    return { account: { email, name }, today: today() };
  };
  const popup = new PopupModel({
    tab: { url, title: tab?.title ?? "" },
    capture,
    selection: () => selectionIn(tabId, url),
    async judgeThread(reading) {
      if (typeof reading !== "object" || reading.thread === null) return undefined;
      thread = reading.thread;
      const { introductionIn } = await import("../../found-introduction.ts");
      return introductionIn(reading, onlooker());
    },
    async judgeText(text, { page }) {
      const { introductionInText } = await import("../../found-introduction.ts");
      return introductionInText(text, { ...page, thread }, onlooker());
    },
    prepare: readyFor,
    allowReading: () => noticeStore.write("allowed"),
    draft: { ...drafts, read: () => kept },
    consent,
    holdQuote: heldQuoteStore.write,
    book,
    askToSync: () => ask({ type: "sync" }),
    now: Date.now,
    newId,
    today,
  });
  effect(() => {
    if (intent.value === undefined) return;
    popup.begin(intent.value);
    void intents.remove();
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    document.querySelector("form")?.requestSubmit();
  });
  const root = document.getElementById("popup");
  if (root === null) throw new Error("No place to draw.");
  render(
    <PopupView
      popup={popup}
      book={book}
      connection={connection}
      standing={standing}
      today={today()}
      openOptions={(section = "") => {
        const url = browser.runtime.getURL("/options.html") + section;
        void browser.tabs.create({ url }).then(close);
      }}
      beside={beside}
      close={close}
    />,
    root,
  );
  await popup.open().finally(drawn.resolve);
  // Where the bench stops its watch.
  requestAnimationFrame(() => performance.mark("form_drawn"));
  await loadTheRest();
  // The header speaks of the server as it is, not as it was half an hour ago.
  if (connection.value?.status === "connected") await ask({ type: "sync" });
}

/** The device's own clock needs no table of time zones, which takes as long to load as a page to read. */
function todayIn(timeZone: string | undefined): string {
  const now = new Date();
  if (timeZone) return dayAt(now.getTime(), timeZone);
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
