import type { ReadonlySignal } from "@preact/signals";
import type { Book } from "../book.ts";
import type { Connection, Pairing } from "../connection.ts";
import { Mark } from "../ui/mark.tsx";
import { plural, t } from "../words.ts";
import { Account } from "./account.tsx";
import { ConnectForm } from "./connect-form.tsx";
import type { Options } from "./options-model.ts";
import { Outbox } from "./outbox.tsx";
import { type Shortcut, Shortcuts } from "./shortcuts.tsx";

type Props = {
  options: Options;
  book: Book;
  connection: ReadonlySignal<Connection | undefined>;
  pairing: ReadonlySignal<Pairing | undefined>;
  shortcuts: readonly Shortcut[];
};

export function OptionsView({ options, book, connection, pairing, shortcuts }: Props) {
  const account = connection.value;
  return (
    <>
      <header>
        <Mark size={28} />
        <h1>{t("name")}</h1>
      </header>
      <main>
        {account === undefined ? (
          <FirstSteps options={options} pairing={pairing.value} shortcuts={shortcuts} />
        ) : (
          <>
            <Account options={options} account={account} waiting={book.waiting.value} />
            {account.status === "revoked" && (
              <section>
                <h2>{t("connectAgain")}</h2>
                <p class="notice due">{t("needsSignIn")}</p>
                <ConnectForm options={options} pairing={pairing.value} />
              </section>
            )}
            <Outbox options={options} book={book} />
            <section>
              <h2>{t("keys")}</h2>
              <Shortcuts shortcuts={shortcuts} />
            </section>
          </>
        )}
      </main>
    </>
  );
}

type StepsProps = {
  options: Options;
  pairing: Pairing | undefined;
  shortcuts: readonly Shortcut[];
};

/** The first run: three steps, the last of which is a person saved. */
function FirstSteps({ options, pairing, shortcuts }: StepsProps) {
  return (
    <>
      <p>{t("welcome")}</p>
      {options.parked.value > 0 && (
        <p class="notice due">{plural("parkedHere", options.parked.value)}</p>
      )}
      <ol class="steps">
        <li>
          <h2>{t("stepConnect")}</h2>
          <ConnectForm options={options} pairing={pairing} />
        </li>
        <li>
          <h2>{t("stepApprove")}</h2>
          <p class="soft">{t("stepApproveHow")}</p>
        </li>
        <li>
          <h2>{t("stepSave")}</h2>
          <p class="soft">{t("stepSaveHow")}</p>
          <Shortcuts shortcuts={shortcuts} />
        </li>
      </ol>
      <p class="small soft">{t("privacy")}</p>
    </>
  );
}
