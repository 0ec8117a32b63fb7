import type { ReadonlySignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Book } from "../book.ts";
import type { Connection } from "../connection.ts";
import { type TabName, tabs } from "../drafts.ts";
import type { Standing } from "../standing.ts";
import { Mark } from "../ui/mark.tsx";
import { StatusChip } from "../ui/status-chip.tsx";
import { Troubles } from "../ui/troubles.tsx";
import { t, type Word } from "../words.ts";
import { Announcement } from "./announcement.tsx";
import { focusFirst, isIntroducing } from "./first-focus.ts";
import { IntroductionTab, SavedPanel } from "./parts.ts";
import { PeopleList } from "./people-list.tsx";
import { PersonTab } from "./person-tab.tsx";
import type { Popup } from "./popup-model.ts";
import { SaveButton } from "./save-button.tsx";
import { SiteNotice } from "./site-notice.tsx";

type Props = {
  popup: Popup;
  book: Book;
  connection: ReadonlySignal<Connection | undefined>;
  standing: ReadonlySignal<Standing | undefined>;
  today: string;
  openOptions(section?: string): void;
  beside: Beside | undefined;
  close(): void;
};

/** What the header offers: the popup to stay open beside the page, the panel to read it anew. */
export type Beside = { word: "keepOpen" | "readThisPage"; act(): void };

export function PopupView(props: Props) {
  const { popup, book, connection, openOptions, beside, close } = props;
  const saved = popup.saved.value;
  return (
    <>
      <header>
        <Mark size={20} />
        <h1>{t("name")}</h1>
        {beside && (
          <button type="button" class="plain small" onClick={beside.act}>
            {t(beside.word)}
          </button>
        )}
        <StatusChip
          book={book}
          connection={connection}
          standing={props.standing}
          onOpen={() => openOptions("#outbox")}
        />
      </header>
      {saved === undefined ? (
        <FormView {...props} />
      ) : (
        <SavedPanel popup={popup} saved={saved} openOptions={openOptions} close={close} />
      )}
      <Announcement saved={saved} isRefused={popup.isRefused.value} />
    </>
  );
}

const tabWords = { person: "tabPerson", introduction: "tabIntroduction" } as const;

function FormView(props: Props) {
  const { popup, book, connection, standing, today, openOptions, beside } = props;
  const form = useRef<HTMLFormElement>(null);
  const draft = popup.draft.value;
  const isChoosing = draft?.picked === "nobody" && !isIntroducing(draft);
  useFirstFocus(form, popup);
  if (draft === undefined) return <p class="reading soft">{t("reading")}</p>;
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void saveAndShowMistake(popup, form.current);
      }}
    >
      <main>
        <Tabs popup={popup} />
        <div id="panel" class="panel" role="tabpanel" aria-labelledby={`tab-${draft.tab}`}>
          <Troubles standing={standing.value} />
          {connection.value === undefined && draft.reading !== "held" && (
            <NotConnected openOptions={openOptions} />
          )}
          {connection.value?.status === "revoked" && <SignInAgain openOptions={openOptions} />}
          {popup.setAside.value && (
            <div class="notice due" role="status">
              {t("draftBegun")}{" "}
              <button type="button" class="plain" onClick={() => popup.startAnew()}>
                {t("startAnew")}
              </button>
            </div>
          )}
          <SiteNotice popup={popup} connection={connection.value} />
          <PageLine popup={popup} closed={closedWords[beside?.word ?? "keepOpen"]} />
          {draft.page.people.length > 1 && !isIntroducing(draft) && <PeopleList popup={popup} />}
          {!isChoosing && draft.tab === "person" && <PersonTab popup={popup} />}
          {!isChoosing && draft.tab === "introduction" && (
            <IntroductionTab popup={popup} book={book} today={today} />
          )}
        </div>
      </main>
      <footer>
        {popup.failure.value && (
          <p class="mistake" role="alert">
            {t(popup.failure.value === "not_saved" ? "notSaved" : "notKept")}
          </p>
        )}
        <SaveButton popup={popup} />
      </footer>
    </form>
  );
}

function Tabs({ popup }: { popup: Popup }) {
  const current = popup.draft.value?.tab;
  return (
    <div role="tablist" aria-label={t("tabs")} class="tabs">
      {tabs.map((tab) => (
        <button
          key={tab}
          id={`tab-${tab}`}
          type="button"
          role="tab"
          aria-selected={tab === current}
          aria-controls="panel"
          tabIndex={tab === current ? 0 : -1}
          onClick={(event) => void chosen(popup, tab, event.detail > 0 ? "pointer" : "keyboard")}
          onKeyDown={(event) => {
            if (!["ArrowLeft", "ArrowRight"].includes(event.key)) return;
            const other = tabs.find((each) => each !== tab) ?? tab;
            popup.show(other);
            document.getElementById(`tab-${other}`)?.focus();
          }}
        >
          {t(tabWords[tab])}
        </button>
      ))}
    </div>
  );
}

/** A pointer goes on in what it chose; the keyboard stays on the tabs, as the arrows walk them. */
async function chosen(popup: Popup, tab: TabName, by: "pointer" | "keyboard"): Promise<void> {
  if (tab === "introduction") await IntroductionTab.ready();
  popup.show(tab);
  const draft = popup.draft.peek();
  if (by === "keyboard" || draft === undefined) return;
  requestAnimationFrame(() => focusFirst(document.querySelector("form"), draft));
}

/** The panel has no standing access to any page; the button gives it for one. */
const closedWords = { keepOpen: "unreadable", readThisPage: "panelUnreadable" } as const;

/** Says what was read, and never leaves an empty form unexplained. */
function PageLine({ popup, closed }: { popup: Popup; closed: Word }) {
  const draft = popup.draft.value;
  if (draft?.reading === "held") return null;
  if (draft?.reading === "unreadable") return <p class="notice">{t(closed)}</p>;
  if (draft?.page.people.length !== 0) return null;
  const { title } = draft.page;
  return <p class="notice">{title === "" ? t("nobodyFound") : t("nobodyFoundOn", title)}</p>;
}

function NotConnected({ openOptions }: { openOptions(): void }) {
  return (
    <div class="notice">
      {t("notConnected")}{" "}
      <button type="button" class="plain" onClick={() => openOptions()}>
        {t("connect")}
      </button>
    </div>
  );
}

function SignInAgain({ openOptions }: { openOptions(): void }) {
  return (
    <div class="notice due">
      {t("needsSignIn")}{" "}
      <button type="button" class="plain" onClick={() => openOptions()}>
        {t("connectAgain")}
      </button>
    </div>
  );
}

/** The cursor goes to what keeps the form from being saved. */
async function saveAndShowMistake(popup: Popup, form: HTMLFormElement | null): Promise<void> {
  await popup.save();
  form?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
}

/** On opening, and once somebody is picked: to the first thing missing, else to the Save button. */
function useFirstFocus(form: { current: HTMLFormElement | null }, popup: Popup): void {
  const picked = popup.draft.value?.picked;
  useEffect(() => {
    const draft = popup.draft.peek();
    if (draft !== undefined) focusFirst(form.current, draft);
  }, [picked, popup, form]);
}
