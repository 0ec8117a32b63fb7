import "../no-eval.ts";
import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { deviceName } from "#shared/device-names";
import { badgeOf, minutesToNextSync } from "../badge.ts";
import { makeConnecting } from "../connecting.ts";
import { connectionStore, pairingStore } from "../connection.ts";
import { dropDrafts, intentStore, moveDrafts } from "../drafts.ts";
import { Message, type SyncReport } from "../messages.ts";
import { openParked } from "../parked.ts";
import { openReplica, wipeReplicas } from "../replicas.ts";
import { clientFor } from "../server.ts";
import { makeSyncing } from "../syncing.ts";
import { plural, t } from "../words.ts";

const alarms = { sync: "sync", pairing: "pairing" } as const;

export default defineBackground({
  type: "module",
  main() {
    const { sync, refresh } = makeSyncing({
      connection: connectionStore,
      clientFor,
      openReplica,
      openParked,
      show,
      signedOut: notifySignedOut,
    });
    const connecting = makeConnecting({
      clientFor,
      connection: connectionStore,
      pairing: pairingStore,
      deviceName: deviceName(navigator.userAgent),
      openTab: (url) => browser.tabs.create({ url }),
      now: Date.now,
      wait: (ms) => new Promise((done) => setTimeout(done, ms)),
      connected: async () => void (await sync()),
    });

    browser.runtime.onInstalled.addListener(({ reason }) => {
      makeMenu();
      if (reason === "install") void browser.runtime.openOptionsPage();
      void moveDrafts(browser.storage.local, browser.storage.session);
      void sync();
    });
    browser.runtime.onUpdateAvailable.addListener(async () => {
      await moveDrafts(browser.storage.session, browser.storage.local);
      browser.runtime.reload();
    });
    browser.runtime.onStartup.addListener(async () => {
      await refresh();
      await sync();
    });
    browser.alarms.onAlarm.addListener(({ name }) => {
      void (name === alarms.pairing ? connecting.resume() : sync());
    });
    self.addEventListener("online", () => void sync());
    browser.notifications.onClicked.addListener(() => void browser.runtime.openOptionsPage());
    browser.tabs.onRemoved.addListener((tabId) => void dropDrafts(tabId));
    browser.contextMenus.onClicked.addListener(() => void browser.action.openPopup());
    browser.commands.onCommand.addListener((command) => {
      if (command !== "save_introduction") return;
      // Opening comes first: Firefox counts the key press only until the first await.
      void browser.action.openPopup();
      void intentStore.write("introduction");
    });
    browser.runtime.onMessage.addListener((raw: unknown, sender, answer) => {
      const message = Message.safeParse(raw);
      if (!message.success || !isOwnPage(sender.url)) return false;
      // A page that asked must hear an answer even when there is none.
      deal(message.data).then(answer, (error) => {
        console.error(error);
        answer(undefined);
      });
      return true;
    });
    void closeStorageToPages();

    async function deal(message: Message): Promise<SyncReport> {
      if (message.type === "connect") {
        await browser.alarms.create(alarms.pairing, { periodInMinutes: 0.5 });
        void connecting.start(message.origin);
      }
      if (message.type === "disconnect") await disconnect();
      return sync();
    }
  },
});

async function show(report: SyncReport): Promise<void> {
  const { text, tone } = badgeOf(report);
  const isPairing = (await pairingStore.read())?.step === "waiting";
  if (!isPairing) await browser.alarms.clear(alarms.pairing);
  await browser.action.setBadgeText({ text });
  await browser.action.setBadgeBackgroundColor({
    color: tone === "overdue" ? "#a33a34" : "#14696b",
  });
  await browser.action.setBadgeTextColor({ color: "#ffffff" });
  await browser.alarms.create(alarms.sync, { periodInMinutes: minutesToNextSync(report) });
}

/** The badge alone is easily overlooked while what was saved waits. */
async function notifySignedOut({ waiting }: SyncReport): Promise<void> {
  await browser.notifications.create("signed_out", {
    type: "basic",
    iconUrl: browser.runtime.getURL("/icon/128.png"),
    title: t("needsSignInTitle"),
    message: waiting > 0 ? plural("waitsForSignIn", waiting) : t("needsSignIn"),
  });
}

/** Frees the device on the server if it can be reached, then forgets everything kept here. */
async function disconnect(): Promise<void> {
  const connection = await connectionStore.read();
  if (connection === undefined) return;
  await clientFor(connection).signOut();
  await connectionStore.remove();
  await wipeReplicas(connection);
}

function makeMenu(): void {
  browser.contextMenus.removeAll(() => {
    browser.contextMenus.create({
      id: "save_person",
      title: t("menuSave"),
      contexts: ["page", "selection", "link"],
    });
  });
}

/** Messages from a page's world are none of ours, even though no resident script sends any. */
function isOwnPage(url: string | undefined): boolean {
  return url?.startsWith(browser.runtime.getURL("/")) === true;
}

/** Scripts injected into a page run beside it; the token is none of their business. */
async function closeStorageToPages(): Promise<void> {
  const { local } = browser.storage;
  if ("setAccessLevel" in local) await local.setAccessLevel({ accessLevel: "TRUSTED_CONTEXTS" });
}
