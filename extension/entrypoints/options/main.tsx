import "../../no-eval.ts";
import { signal } from "@preact/signals";
import { render } from "preact";
import { browser } from "wxt/browser";
import * as z from "zod";
import { deviceName } from "#shared/device-names";
import "#shared/tokens.css";
import "../../ui/base.css";
import "../../options/options.css";
import { makeBook } from "../../book.ts";
import { connectionStore, hostPatternOf, pairingStore, serverStore } from "../../connection.ts";
import { collectLocalData } from "../../local-data.ts";
import { ask } from "../../messages.ts";
import { noticeStore } from "../../notice.ts";
import { OptionsView } from "../../options/options.tsx";
import { OptionsModel } from "../../options/options-model.ts";
import type { Shortcut } from "../../options/shortcuts.tsx";
import { SitesModel } from "../../options/sites-model.ts";
import { openParked } from "../../parked.ts";
import { remindersOffStore } from "../../reminding.ts";
import { openReplica } from "../../replicas.ts";
import { defaultOrigin } from "../../server.ts";
import { standingStore } from "../../standing.ts";
import { speak } from "../../words.ts";

/** Firefox's own, unknown to the types of Chrome's interfaces. */
const OpenSettings = z.custom<() => Promise<void>>((value) => typeof value === "function");

await start();

async function start(): Promise<void> {
  speak(document);
  const [connection, pairing, server, standing, allowed, off] = await Promise.all([
    connectionStore.watch(),
    pairingStore.watch(),
    serverStore.watch(),
    standingStore.watch(),
    noticeStore.watch(),
    remindersOffStore.watch(),
  ]);
  const book = makeBook(connection, openReplica, openParked);
  const options = new OptionsModel({
    connection,
    connections: connectionStore,
    pairing,
    pairings: pairingStore,
    server,
    servers: serverStore,
    defaultOrigin,
    book,
    requestAccess: (origin) => request(patternOf(origin)),
    ask,
  });
  const sites = new SitesModel({
    granted: await watchGranted(),
    request,
    remove: (pattern) => browser.permissions.remove({ origins: [pattern] }),
    serverPattern: () => patternOf(connection.value?.origin ?? server.value ?? defaultOrigin),
  });
  const root = document.getElementById("options");
  if (root === null) throw new Error("No place to draw.");
  render(
    <OptionsView
      options={options}
      book={book}
      connection={connection}
      pairing={pairing}
      standing={standing}
      keys={{ shortcuts: await watchShortcuts(), change: changeOfKeys() }}
      reminding={{
        off,
        switchTo: (wish) =>
          void (wish === "off" ? remindersOffStore.write("off") : remindersOffStore.remove()),
      }}
      sites={sites}
      notice={{
        allowed,
        allow: () => void noticeStore.write("allowed"),
        takeBack: () => void noticeStore.remove(),
      }}
      deviceName={deviceName(navigator.userAgent)}
      exportData={() => void download()}
    />,
    root,
  );
  // The address named a section before there was one.
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
  await options.sync();
}

function patternOf(origin: string): string {
  return hostPatternOf(origin, import.meta.env.FIREFOX ? "firefox" : "other");
}

function request(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

async function watchGranted() {
  const granted = signal<readonly string[]>([]);
  async function look(): Promise<void> {
    granted.value = (await browser.permissions.getAll()).origins ?? [];
  }
  browser.permissions.onAdded.addListener(() => void look());
  browser.permissions.onRemoved.addListener(() => void look());
  await look();
  return granted;
}

/** People change them on a page of the browser's and come back. */
async function watchShortcuts() {
  const shortcuts = signal<readonly Shortcut[]>([]);
  async function look(): Promise<void> {
    const commands = await browser.commands.getAll();
    shortcuts.value = commands.map(({ name = "", shortcut = "" }) => ({ name, keys: shortcut }));
  }
  addEventListener("focus", () => void look());
  await look();
  return shortcuts;
}

function changeOfKeys(): (() => void) | undefined {
  if (!import.meta.env.FIREFOX) {
    return () => void browser.tabs.create({ url: "chrome://extensions/shortcuts" });
  }
  const open = OpenSettings.safeParse(Reflect.get(browser.commands, "openShortcutSettings")).data;
  return open && (() => void open());
}

async function download(): Promise<void> {
  const { local, session } = browser.storage;
  const kept = { local: await local.get(null), session: await session.get(null) };
  const data = await collectLocalData(kept, Date.now());
  const file = new Blob([JSON.stringify(data, null, 2)], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `tertius-${data.exportedAt.slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
