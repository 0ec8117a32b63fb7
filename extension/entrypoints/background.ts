import "../no-eval.ts";
import { type Browser, browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { deviceName } from "#shared/device-names";
import { uuidv7 } from "#shared/ids";
import type { Replica } from "#shared/replica/replica";
import {
  announce,
  announceDue,
  announceFailure,
  announceForm,
  announceProgress,
  announceSignedOut,
  announceTakenBack,
  contactAnnounced,
  dueAnnounced,
  forgetDue,
} from "../announcements.ts";
import { minutesToNextSync } from "../badge.ts";
import { makeConnecting } from "../connecting.ts";
import { type Connection, connectionStore, pairingStore } from "../connection.ts";
import { browserAreas, dropDrafts, dropOldDrafts, openDrafts, wipeDrafts } from "../drafts.ts";
import { type Due, dueFor, dueIn } from "../due.ts";
import { dueInWords } from "../due-words.ts";
import { dropIntent, type Intent, intentStore } from "../intents.ts";
import { intentOf, makeMenu } from "../menu.ts";
import { heldQuoteStore, isMessageConsentGiven } from "../message-consent.ts";
import { Message, type SyncReport } from "../messages.ts";
import { readTab, selectionIn } from "../page-reading.ts";
import { openParked } from "../parked.ts";
import { type QuickSaved, quickSave } from "../quick-save.ts";
import { makeReminding, remindedStore, remindersOffStore } from "../reminding.ts";
import { openReplica, wipeReplicas } from "../replicas.ts";
import { openSaves } from "../saves.ts";
import { clientFor, clockAhead } from "../server.ts";
import { standingAfter, standingStore, usedOf } from "../standing.ts";
import { makeSyncing } from "../syncing.ts";
import { markSaved, showPage, showReport } from "../toolbar.ts";

const alarms = { sync: "sync", pairing: "pairing", reminder: "reminder" } as const;

export default defineBackground({
  type: "module",
  main() {
    const { sync, refresh } = makeSyncing({
      connection: connectionStore,
      clientFor,
      openReplica,
      openParked,
      show,
      signedOut: announceSignedOut,
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
      void sync();
    });
    browser.runtime.onStartup.addListener(async () => {
      await dropOldDrafts(browser.storage.local, Date.now());
      await refresh();
      await sync();
    });
    browser.alarms.onAlarm.addListener(({ name }) => {
      void (name === alarms.pairing ? connecting.resume() : sync());
    });
    self.addEventListener("online", () => void sync());
    browser.tabs.onUpdated.addListener((_, { url, status }, tab) => {
      if (url !== undefined || status === "complete") void showPage(tab, openSaves);
    });
    browser.tabs.onRemoved.addListener((tabId) => {
      void dropDrafts(tabId, browser.storage.session);
      void dropIntent(tabId);
    });
    browser.contextMenus.onClicked.addListener((choice, tab) => {
      // Opening comes first: Firefox counts the click only until the first await.
      openForm();
      void leaveIntent(
        tab,
        intentOf(choice, () => selectionIn(tab?.id ?? -1, tab?.url ?? "")),
      );
    });
    browser.permissions.onAdded.addListener(() => void releaseQuote().then(sync));
    browser.commands.onCommand.addListener((command, tab) => {
      if (command === "quick_save") void saveAtOnce(tab);
      if (command !== "save_introduction") return;
      openForm();
      void leaveIntent(tab, { wish: "introduction" });
    });
    browser.notifications.onClicked.addListener((id) => void openAnnounced(id));
    // Firefox's notifications have no buttons, and so no such event.
    if ("onButtonClicked" in browser.notifications) {
      browser.notifications.onButtonClicked.addListener((id) => void takeBack(id));
    }
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

    /** One press after the other: the second finds what the first has saved. */
    let pressed: Promise<unknown> = Promise.resolve();
    function saveAtOnce(tab: Browser.tabs.Tab | undefined): Promise<unknown> {
      const save = async () => {
        const saved = await quickSaveIn(tab);
        if (saved.outcome !== "saved") return;
        const report = await sync();
        await announceProgress(saved, report);
      };
      // A press that failed must not swallow the next.
      pressed = pressed.then(save).catch(console.error);
      return pressed;
    }

    async function takeBack(notification: string): Promise<void> {
      const contactId = contactAnnounced(notification);
      if (contactId === undefined) return;
      await (await openSaves()).takeBack(contactId);
      await announceTakenBack();
      await sync();
    }

    async function deal(message: Message): Promise<SyncReport> {
      if (message.type === "connect") {
        await browser.alarms.create(alarms.pairing, { periodInMinutes: 0.5 });
        void connecting.start(message.origin);
      }
      if (message.type === "disconnect") await disconnect();
      await releaseQuote();
      return sync();
    }
  },
});

async function show(report: SyncReport): Promise<void> {
  const isPairing = (await pairingStore.read())?.step === "waiting";
  if (!isPairing) await browser.alarms.clear(alarms.pairing);
  const connection = await connectionStore.read();
  const open = await openDue(connection);
  const due = open === undefined ? [] : dueFor("day", open.due);
  await Promise.all([showReport(report, due.length), keepStanding(report)]);
  await browser.alarms.create(alarms.sync, { periodInMinutes: minutesToNextSync(report) });
  if (open !== undefined && connection?.status === "connected") await remindOf(open);
  else await Promise.all([browser.alarms.clear(alarms.reminder), forgetDue()]);
}

type OpenDue = { due: Due; replica: Replica };

async function openDue(connection: Connection | undefined): Promise<OpenDue | undefined> {
  if (!connection?.programId) return undefined;
  const { me, programId } = connection;
  const replica = await openReplica(connection, programId);
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const roles = me.programs.find(({ id }) => id === programId)?.roles ?? [];
  const due = dueIn(replica, { timeZone: me.user.timeZone || here, roles }, Date.now());
  return { due, replica };
}

async function remindOf({ due, replica }: OpenDue): Promise<void> {
  const remind = makeReminding({
    reminded: remindedStore,
    off: remindersOffStore,
    now: Date.now,
    forget: forgetDue,
    announce: (owed, span) =>
      announceDue(
        owed.map((each) => dueInWords(each, replica)),
        span,
      ),
    plan: (at) => browser.alarms.create(alarms.reminder, { when: at }),
  });
  await remind(due);
}

async function keepStanding({ state }: SyncReport): Promise<void> {
  const [before, estimate] = await Promise.all([
    standingStore.read(),
    navigator.storage.estimate(),
  ]);
  const run = { state, now: Date.now(), clockAhead: clockAhead(), used: usedOf(estimate) };
  await standingStore.write(standingAfter(before, run));
}

/** Saved, or said why not; never both, and never silent. */
async function quickSaveIn(tab: Browser.tabs.Tab | undefined): Promise<QuickSaved> {
  const { id = -1, url = "" } = tab ?? {};
  const drafts = openDrafts(id, url, { ...browserAreas(), view: "background", now: Date.now });
  const pressed = openSaves().then((saves) =>
    quickSave({
      read: () => readTab(id, url),
      hasDraft: async () => (await drafts.read()) !== undefined,
      saves,
      now: Date.now(),
      newId: () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
    }),
  );
  const saved = await pressed.catch(async (error: unknown) => {
    console.error(error);
    await announceFailure();
    return { outcome: "failed" } as const;
  });
  if (saved.outcome === "form") openForm();
  else if (saved.outcome !== "failed")
    await Promise.all([announce(saved), markSaved(id, saved.name)]);
  return saved;
}

/** The browser may not let the form be opened from here; then the person is asked to. */
function openForm(): void {
  browser.action.openPopup().catch(announceForm);
}

async function leaveIntent(
  tab: Browser.tabs.Tab | undefined,
  intent: Intent | undefined | Promise<Intent | undefined>,
): Promise<void> {
  const wanted = await intent;
  if (wanted !== undefined && tab?.id !== undefined) await intentStore(tab.id).write(wanted);
}

async function openAnnounced(notification: string): Promise<void> {
  const contactId = contactAnnounced(notification);
  const place = dueAnnounced(notification) ? "" : contactId && `contacts/${contactId}`;
  const connection = await connectionStore.read();
  if (place === undefined || connection === undefined) await browser.runtime.openOptionsPage();
  else await browser.tabs.create({ url: `${connection.origin}/${place}` });
  if (dueAnnounced(notification)) await forgetDue();
}

/** A quote held back until the person's answer about messages joins its introduction. */
async function releaseQuote(): Promise<void> {
  const held = await heldQuoteStore.read();
  if (held === undefined || !(await isMessageConsentGiven())) return;
  const saves = await openSaves();
  for (const id of held.introductionIds) await saves.addQuote(id, held.quote);
  await heldQuoteStore.remove();
}

/** Frees the device on the server if it can be reached, then forgets everything kept here. */
async function disconnect(): Promise<void> {
  const connection = await connectionStore.read();
  if (connection === undefined) return;
  await clientFor(connection).signOut();
  await connectionStore.remove();
  await wipeReplicas(connection);
  await wipeDrafts(browserAreas());
  await Promise.all([standingStore, heldQuoteStore, remindedStore].map((each) => each.remove()));
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
