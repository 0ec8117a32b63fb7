import type { TargetedKeyboardEvent } from "preact";
import { useState } from "preact/hooks";
import { foldedName } from "#shared/canonical-keys";
import { plural, t } from "../words.ts";
import { type Candidate, isTickable } from "./candidates.ts";
import type { Popup } from "./popup-model.ts";
import { TickRow } from "./tick-row.tsx";

/** From this many on a list is searched, not read. */
const longList = 9;

/** Everyone on the page, nobody ticked at first; one may still be opened in the form. */
export function TickList({ popup }: { popup: Popup }) {
  const [sought, setSought] = useState("");
  const all = popup.people.candidates.value;
  const wanted = foldedName(sought);
  const shown = all.filter((each) => isSought(each, wanted));
  return (
    <>
      <p class="soft">{plural("peopleTick", all.length)}</p>
      {all.length >= longList && <Find sought={sought} onSeek={setSought} />}
      <div class="row">
        <TickAll popup={popup} shown={shown} />
        <span class="small soft" role="status">
          {wanted !== "" && plural("peopleShown", shown.length)}
        </span>
      </div>
      {shown.length > 0 && (
        <ul class="people" onKeyDown={walk}>
          {shown.map((candidate) => (
            <TickRow key={candidate.index} popup={popup} candidate={candidate} />
          ))}
        </ul>
      )}
    </>
  );
}

/** Enter here means to look, not to save. */
function Find({ sought, onSeek }: { sought: string; onSeek(sought: string): void }) {
  return (
    <input
      type="search"
      name="sought"
      aria-label={t("findPerson")}
      placeholder={t("findPerson")}
      autocomplete="off"
      dir="auto"
      value={sought}
      onInput={({ currentTarget }) => onSeek(currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) event.preventDefault();
      }}
    />
  );
}

/** All of those in sight; who would not change by a save is not to be ticked. */
function TickAll({ popup, shown }: { popup: Popup; shown: readonly Candidate[] }) {
  const open = shown.filter(isTickable).map(({ index }) => index);
  const isBusy = popup.people.progress.value !== undefined;
  return (["on", "off"] as const).map((state) => (
    <button
      key={state}
      type="button"
      class="add small"
      disabled={isBusy}
      onClick={() => popup.people.tick(open, state)}
    >
      {t(state === "on" ? "tickAll" : "tickNone")}
    </button>
  ));
}

function isSought({ form, role }: Candidate, wanted: string): boolean {
  return wanted === "" || foldedName(`${form.fullName.value} ${role}`).includes(wanted);
}

/** The arrow keys walk the boxes, past the buttons between them. */
function walk(event: TargetedKeyboardEvent<HTMLUListElement>): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const list = event.currentTarget;
  const boxes = [...list.querySelectorAll<HTMLElement>(".person input:not(:disabled)")];
  const row = document.activeElement?.closest("li");
  const at = boxes.findIndex((box) => row?.contains(box));
  boxes[at + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
  event.preventDefault();
}
