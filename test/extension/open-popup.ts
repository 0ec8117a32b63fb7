import { signal } from "@preact/signals-core";
import { makeBook } from "../../extension/book.ts";
import type { Connection } from "../../extension/connection.ts";
import type { PopupDraft } from "../../extension/drafts.ts";
import { introductionIn, introductionInText } from "../../extension/found-introduction.ts";
import type { Intent } from "../../extension/intents.ts";
import type { SyncReport } from "../../extension/messages.ts";
import type { PageReading } from "../../extension/page-reading.ts";
import type { ParkedWish } from "../../extension/parked.ts";
import { type PopupDoors, PopupModel } from "../../extension/popup/popup-model.ts";
import { makeId, now, today } from "../make.ts";
import { makeDrafts, makeParked, makeReplica } from "./fakes.ts";
import { makePage } from "./make.ts";

type Given = {
  page?: PageReading;
  selection?: string;
  kept?: PopupDraft;
  connected?: "connected" | "unconnected";
  records?: Parameters<typeof makeReplica>[1];
  parked?: readonly ParkedWish[];
  report?: SyncReport["state"];
  fails?: Error;
  /** Another popup's book, as when it is opened again. */
  over?: { replica: ReturnType<typeof makeReplica>; parked: ReturnType<typeof makeParked> };
  consent?: "given" | "refused" | "unasked";
  /** What a shortcut or the menu wants before the page is read. */
  intent?: Intent;
};

const onlooker = { account: { email: "sam@own.example", name: "Sam Own" }, today };

/** A popup over one page, its book and its storage in memory. */
export async function openPopup(given: Given = {}) {
  const { connected = "connected", report = "synced", consent = "given" } = given;
  const asked: string[] = [];
  const held: string[] = [];
  const page = makePage();
  const replica = given.over?.replica ?? makeReplica([], given.records);
  const parked = given.over?.parked ?? makeParked();
  await parked.add(given.parked ?? []);
  const draft = makeDrafts(given.kept);
  const allowed: string[] = [];
  const programId = makeId();
  const connection = signal<Connection | undefined>(
    connected === "connected"
      ? {
          status: "connected",
          origin: "https://example.org",
          token: "t-1",
          me: { user: { id: "mentee-1", email: "", name: "", timeZone: "UTC" }, programs: [] },
          programId,
          openedIds: [programId],
        }
      : undefined,
  );
  const book = makeBook(
    connection,
    async () => replica,
    async () => parked,
  );
  if (given.fails !== undefined) replica.save = () => Promise.reject(given.fails);
  const doors: PopupDoors = {
    tab: { url: "https://example.org/closed", title: "Closed" },
    capture: async () => ("page" in given && allowed.length === 0 ? given.page : page),
    selection: async () => given.selection ?? "",
    judgeThread: async (reading) =>
      typeof reading === "object" ? introductionIn(reading, onlooker) : undefined,
    judgeText: async (text, { page: shown }) =>
      introductionInText(text, { ...shown, thread: null }, onlooker),
    prepare: async () => {},
    allowReading: async () => void allowed.push("allowed"),
    draft,
    consent: { state: () => consent, ask: () => void asked.push("asked") },
    holdQuote: async ({ introductionIds, quote }) =>
      void held.push(...introductionIds.map(() => quote)),
    book,
    askToSync: async () => ({ state: report, waiting: 0, refused: 0 }),
    now: () => now,
    newId: makeId,
    today: () => today,
  };
  const popup = new PopupModel(doors);
  await book.whenOpen();
  if (given.intent !== undefined) popup.begin(given.intent);
  await popup.open();
  return { popup, draft, replica, parked, asked, held };
}
