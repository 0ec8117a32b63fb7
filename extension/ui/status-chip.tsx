import type { ReadonlySignal } from "@preact/signals";
import type { Book } from "../book.ts";
import type { Connection } from "../connection.ts";
import type { Standing } from "../standing.ts";
import { plural, t } from "../words.ts";

type Props = {
  book: Book;
  connection: ReadonlySignal<Connection | undefined>;
  standing: ReadonlySignal<Standing | undefined>;
  onOpen(): void;
};

/** Where the queue stands, in two words; opens the options, where it can be looked into. */
export function StatusChip({ book, connection, standing, onOpen }: Props) {
  const { tone, words } = statusOf(book, connection.value, standing.value?.state);
  return (
    <button type="button" class={`chip ${tone}`} onClick={onOpen} title={t("openOptions")}>
      {words}
    </button>
  );
}

type Status = { tone: "calm" | "due" | "overdue"; words: string };

export function statusOf(
  book: Pick<Book, "refusals" | "waiting">,
  connection: Connection | undefined,
  state: Standing["state"] | undefined,
): Status {
  const refused = book.refusals.value.length;
  if (connection === undefined) return { tone: "calm", words: t("statusUnconnected") };
  if (connection.status === "revoked") return { tone: "due", words: t("statusSignedOut") };
  if (state === "outdated") return { tone: "overdue", words: t("statusOutdated") };
  if (refused > 0) return { tone: "overdue", words: plural("statusRefused", refused) };
  const waiting = book.waiting.value;
  const isOffline = state === "offline";
  if (waiting > 0 && isOffline) return { tone: "due", words: plural("statusOffline", waiting) };
  if (waiting > 0) return { tone: "due", words: plural("statusWaiting", waiting) };
  if (state === "failed") return { tone: "due", words: t("statusTrouble") };
  return { tone: "calm", words: t(isOffline ? "statusAway" : "statusSynced") };
}
