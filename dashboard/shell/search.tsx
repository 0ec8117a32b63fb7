import { useComputed, useSignal } from "@preact/signals";
import { useLocation } from "preact-iso";
import { useProgram } from "../open-program.ts";
import { Dialog } from "../ui/dialog.tsx";
import { type Found, find } from "./find.ts";

/** Search over contacts and introductions that also goes to places and starts new things. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const open = useProgram();
  const { route } = useLocation();
  const query = useSignal("");
  const at = useSignal(0);
  const found = useComputed(() =>
    find(query.value, open.contacts.all.value, open.introductions.lines.value, open.program),
  );
  const choose = (result: Found | undefined) => {
    if (result === undefined) return;
    onClose();
    route(result.href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = found.value.length - 1;
    if (event.key === "ArrowDown") at.value = Math.min(at.value + 1, last);
    else if (event.key === "ArrowUp") at.value = Math.max(at.value - 1, 0);
    else if (event.key === "Enter") choose(found.value[at.value]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog label="Search" onClose={onClose}>
      <div class="palette">
        <input
          class="control"
          type="text"
          role="combobox"
          aria-label="Search contacts, introductions and commands"
          aria-expanded="true"
          aria-controls="found"
          aria-activedescendant={found.value.length > 0 ? `found-${at.value}` : undefined}
          autoComplete="off"
          autoFocus
          placeholder="Search, or type a command"
          value={query}
          onInput={(event) => {
            query.value = event.currentTarget.value;
            at.value = 0;
          }}
          onKeyDown={onKeyDown}
        />
        <div class="found" id="found" role="listbox" aria-label="Found">
          {found.value.map((result, index) => (
            <div
              key={result.href}
              id={`found-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at.value}
              onClick={() => choose(result)}
              onKeyDown={onKeyDown}
            >
              <bdi>{result.words}</bdi> <span class="soft small">{result.hint}</span>
            </div>
          ))}
        </div>
        {found.value.length === 0 && (
          <p class="soft" role="status">
            Nothing by that name. Check the spelling, or try a part of it.
          </p>
        )}
      </div>
    </Dialog>
  );
}
