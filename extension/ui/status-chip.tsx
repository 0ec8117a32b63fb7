import type { ReadonlySignal } from "@preact/signals";
import type { Book } from "../book.ts";
import type { Connection } from "../connection.ts";
import { plural, t } from "../words.ts";

type Props = {
  book: Book;
  connection: ReadonlySignal<Connection | undefined>;
  onOpen(): void;
};

/** Where the queue stands, in two words; opens the options, where it can be looked into. */
export function StatusChip({ book, connection, onOpen }: Props) {
  const { tone, words } = statusOf(book, connection.value);
  return (
    <button type="button" class={`chip ${tone}`} onClick={onOpen} title={t("openOptions")}>
      {words}
    </button>
  );
}

type Status = { tone: "calm" | "due" | "overdue"; words: string };

export function statusOf(book: Book, connection: Connection | undefined): Status {
  const refused = book.refusals.value.length;
  if (connection === undefined) return { tone: "calm", words: t("statusUnconnected") };
  if (connection.status === "revoked") return { tone: "due", words: t("statusSignedOut") };
  if (refused > 0) return { tone: "overdue", words: plural("statusRefused", refused) };
  const waiting = book.waiting.value;
  if (waiting > 0) return { tone: "due", words: plural("statusWaiting", waiting) };
  return { tone: "calm", words: t("statusSynced") };
}
