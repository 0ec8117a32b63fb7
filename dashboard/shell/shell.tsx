import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso";
import { useProgram } from "../open-program.ts";
import type { Session } from "../session.ts";
import { Button } from "../ui/button.tsx";
import { Icon, Mark } from "../ui/icon.tsx";
import { NoticeBar } from "../ui/notice.tsx";
import { listenForKeys, useKeys } from "./keys.ts";
import { KeysDialog } from "./keys-dialog.tsx";
import { isWithin, placesFor } from "./places.ts";
import { ProgramSwitcher } from "./program-switcher.tsx";
import { Refusals } from "./refusals.tsx";
import { SearchDialog } from "./search.tsx";
import { SyncChip } from "./sync-chip.tsx";
import "./shell.css";

/** Rail, top line and what floats; the screens stand inside. */
export function Shell({ session, children }: { session: Session; children: ComponentChildren }) {
  const { deeds, replica } = useProgram();
  const overlay = useSignal<"nothing" | "search" | "keys">("nothing");
  const show = (what: "search" | "keys") => () => {
    overlay.value = what;
  };
  const close = () => {
    overlay.value = "nothing";
  };
  useEffect(listenForKeys, []);
  useShellKeys(show("search"), show("keys"));
  useTitle();
  return (
    <div class="shell">
      <a class="skip" href="#content">
        Skip to the content
      </a>
      <Rail />
      <header class="top">
        <Button look="quiet" aria-label="Search" aria-keyshortcuts="/" onClick={show("search")}>
          <Icon name="search" size={18} /> <span class="wide-only">Search</span>{" "}
          <kbd class="wide-only">/</kbd>
        </Button>
        <span class="top-end">
          <ProgramSwitcher session={session} />
          <SyncChip replica={replica} />
          <a class="button quiet icon" href="/account" aria-label="Account">
            <Icon name="account" />
          </a>
        </span>
      </header>
      <main class="content" id="content" tabIndex={-1}>
        <Refusals replica={replica} />
        {children}
      </main>
      {overlay.value === "search" && <SearchDialog onClose={close} />}
      {overlay.value === "keys" && <KeysDialog onClose={close} />}
      <NoticeBar
        notice={deeds.notice.value}
        onUndo={() => void deeds.undo()}
        onDismiss={deeds.dismiss}
      />
    </div>
  );
}

/** Names the screen in the browser's tabs and history. */
function useTitle(): void {
  const { program } = useProgram();
  const { path } = useLocation();
  useEffect(() => {
    const screens = [...placesFor(program), ...besides];
    const here = screens.find(({ href }) => isWithin(path, href));
    document.title = here === undefined ? "Tertius" : `${here.words} · Tertius`;
    return () => {
      document.title = "Tertius";
    };
  }, [path, program]);
}

const besides = [
  { href: "/account", words: "Account" },
  { href: "/devices", words: "Devices" },
];

function Rail() {
  const { program } = useProgram();
  const { path } = useLocation();
  return (
    <nav class="rail" aria-label="Screens">
      <a class="rail-name" href="/">
        <Mark /> <span>Tertius</span>
      </a>
      <ul class="rail-places">
        {placesFor(program).map(({ href, words, icon }) => (
          <li key={href}>
            <a href={href} aria-current={isWithin(path, href) ? "page" : undefined}>
              <Icon name={icon} /> <span>{words}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function useShellKeys(onSearch: () => void, onKeys: () => void): void {
  const { deeds } = useProgram();
  const { route } = useLocation();
  useKeys([
    { key: "/", words: "Search", press: onSearch },
    { key: "Mod+k", words: "Search", press: onSearch },
    { key: "c", words: "New contact", press: () => route("/contacts/new") },
    { key: "i", words: "New introduction", press: () => route("/introductions/new") },
    { key: "u", words: "Undo", press: () => void deeds.undo() },
    { key: "?", words: "These keys", press: onKeys },
    { key: "Escape", words: "Close the details", press: closePanel },
  ]);
}

function closePanel(): void {
  const link = document.querySelector("[data-close]");
  if (link instanceof HTMLElement) link.click();
}
