import "../../no-eval.ts";
import { effect } from "@preact/signals";
import { render } from "preact";
import { browser } from "wxt/browser";
import { dayAt } from "#shared/days";
import { uuidv7 } from "#shared/ids";
import "#shared/tokens.css";
import "../../ui/base.css";
import "../../popup/popup.css";
import { makeBook } from "../../book.ts";
import { captureScriptFor } from "../../capture/groups.ts";
import { Page } from "../../capture/page.ts";
import { connectionStore } from "../../connection.ts";
import { draftStore, intentStore } from "../../drafts.ts";
import { ask } from "../../messages.ts";
import { openParked } from "../../parked.ts";
import { PopupView } from "../../popup/popup.tsx";
import { PopupModel } from "../../popup/popup-model.ts";
import { openReplica } from "../../replicas.ts";
import { speak } from "../../words.ts";

await start();

async function start(): Promise<void> {
  speak(document);
  const [[tab], connection, intent] = await Promise.all([
    browser.tabs.query({ active: true, currentWindow: true }),
    connectionStore.watch(),
    intentStore.watch(),
  ]);
  const tabId = tab?.id ?? -1;
  const url = tab?.url ?? "";
  const book = makeBook(connection, openReplica);
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const today = () => dayAt(Date.now(), connection.value?.me.user.timeZone || here);
  const popup = new PopupModel({
    tab: { url, title: tab?.title ?? "" },
    capture: () => capture(tabId, url),
    draft: draftStore(tabId, url),
    book,
    async park(wishes) {
      const parked = await openParked();
      const key = await parked.add(wishes);
      return () => parked.remove(key);
    },
    askToSync: () => ask({ type: "sync" }),
    now: Date.now,
    newId: () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
    today,
  });
  effect(() => {
    if (intent.value === undefined) return;
    popup.show(intent.value);
    void intentStore.remove();
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
      today={today()}
      openOptions={() => void browser.runtime.openOptionsPage().then(() => close())}
      close={() => close()}
    />,
    root,
  );
  await popup.open();
}

/** The browser's own pages and its stores let nobody in; that is no fault. */
async function capture(tabId: number, url: string): Promise<Page | undefined> {
  try {
    const [injected] = await browser.scripting.executeScript({
      target: { tabId },
      files: [captureScriptFor(url)],
    });
    const page = Page.safeParse(injected?.result);
    if (!page.success) console.error(page.error);
    return page.data;
  } catch {
    return undefined;
  }
}
