import type { ReadonlySignal } from "@preact/signals";
import type { Book } from "../book.ts";
import type { Connection, Pairing } from "../connection.ts";
import type { Standing } from "../standing.ts";
import { Mark } from "../ui/mark.tsx";
import { Troubles } from "../ui/troubles.tsx";
import { plural, t } from "../words.ts";
import { Account } from "./account.tsx";
import { ConnectForm } from "./connect-form.tsx";
import { LocalDataSection } from "./local-data.tsx";
import type { Options } from "./options-model.ts";
import { Outbox } from "./outbox.tsx";
import { GrantedSites, type Notice, SiteNotice } from "./pages.tsx";
import { Reminders, type Reminding } from "./reminders.tsx";
import { Shortcuts } from "./shortcuts.tsx";
import type { Sites } from "./sites-model.ts";

type Props = {
  options: Options;
  book: Book;
  connection: ReadonlySignal<Connection | undefined>;
  pairing: ReadonlySignal<Pairing | undefined>;
  standing: ReadonlySignal<Standing | undefined>;
  keys: Parameters<typeof Shortcuts>[0];
  reminding: Reminding;
  sites: Sites;
  notice: Notice;
  deviceName: string;
  exportData(): void;
};

export function OptionsView(props: Props) {
  const { connection, standing, sites, notice, exportData } = props;
  const account = connection.value;
  return (
    <>
      <header>
        <Mark size={28} />
        <h1>{t("name")}</h1>
      </header>
      <Sections account={account} />
      <main>
        <Troubles standing={standing.value} />
        {account === undefined ? (
          <FirstSteps {...props} />
        ) : (
          <Connected {...props} account={account} />
        )}
        <SiteNotice notice={notice} />
        <GrantedSites sites={sites} />
        <LocalDataSection exportData={exportData} />
      </main>
    </>
  );
}

const connectedSections = {
  account: "account",
  outbox: "outbox",
  reminders: "reminders",
  keys: "keys",
} as const;
const commonSections = { notice: "noticeHeading", sites: "sites", data: "localData" } as const;

function Sections({ account }: { account: Connection | undefined }) {
  const sections = { ...(account !== undefined && connectedSections), ...commonSections };
  return (
    <nav aria-label={t("sections")} class="row small">
      {Object.entries(sections).map(([id, word]) => (
        <a key={id} href={`#${id}`}>
          {t(word)}
        </a>
      ))}
    </nav>
  );
}

function Connected(props: Props & { account: Connection }) {
  const { options, book, pairing, standing, account, deviceName, keys, reminding } = props;
  return (
    <>
      <Account
        options={options}
        account={account}
        deviceName={deviceName}
        waiting={book.waiting.value}
      />
      {account.status === "revoked" && (
        <section>
          <h2>{t("connectAgain")}</h2>
          <p class="notice due">{t("needsSignIn")}</p>
          <p class="small soft">{t("signedOutWhy")}</p>
          <ConnectForm options={options} pairing={pairing.value} />
        </section>
      )}
      <Outbox options={options} book={book} standing={standing.value} />
      <Reminders reminding={reminding} origin={account.origin} />
      <section id="keys">
        <h2>{t("keys")}</h2>
        <Shortcuts {...keys} />
      </section>
    </>
  );
}

/** The first run: three steps, the last of which is a person saved. */
function FirstSteps({ options, pairing, keys }: Props) {
  return (
    <div class="first-steps">
      <p>{t("welcome")}</p>
      {options.parked.value > 0 && (
        <p class="notice due">{plural("parkedHere", options.parked.value)}</p>
      )}
      <ol class="steps">
        <li>
          <h2>{t("stepConnect")}</h2>
          <ConnectForm options={options} pairing={pairing.value} />
        </li>
        <li>
          <h2>{t("stepApprove")}</h2>
          <p class="soft">{t("stepApproveHow")}</p>
        </li>
        <li>
          <h2>{t("stepSave")}</h2>
          <p class="soft">{t("stepSaveHow")}</p>
          <Shortcuts {...keys} />
        </li>
      </ol>
      <p class="small soft">{t("privacy")}</p>
    </div>
  );
}
