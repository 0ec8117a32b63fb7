import { useId, useState } from "preact/hooks";
import { t, type Word } from "../words.ts";
import { focusFirst } from "./first-focus.ts";
import type { Popup } from "./popup-model.ts";

/** How sure the reading of a message is, in words; the person looks through it either way. */
export function FoundNote({ popup }: { popup: Popup }) {
  const found = popup.draft.value?.page.introduction ?? null;
  if (found === null) return null;
  const word: Word = !found.isIntroduction
    ? "introductionUnsure"
    : found.confidence < 0.8
      ? "introductionLikely"
      : "introductionSure";
  return (
    <p class="notice" role="status">
      {t(word)}
    </p>
  );
}

const longest = 280;

/** The only words of the message that are kept: shortened, changed or cleared by the person. */
export function Quote({ popup }: { popup: Popup }) {
  const id = useId();
  const quote = popup.draft.value?.introduction.quote ?? "";
  const [isShown, setShown] = useState(quote !== "");
  if (!isShown && quote === "") {
    return (
      <div>
        <button type="button" class="add small" onClick={() => setShown(true)}>
          <span aria-hidden="true">+ </span>
          <span class="hidden">{t("add")} </span>
          {t("quote")}
        </button>
      </div>
    );
  }
  return (
    <div class="field">
      <div class="field-head">
        <label for={id}>{t("quote")}</label>
      </div>
      <div class="field-box">
        <textarea
          id={id}
          name="quote"
          rows={3}
          maxLength={longest}
          dir="auto"
          aria-describedby={`${id}-what`}
          value={quote}
          onInput={({ currentTarget }) => popup.editIntroduction({ quote: currentTarget.value })}
        />
        {quote !== "" && (
          <button
            type="button"
            class="clear"
            aria-label={t("clearField", t("quote"))}
            title={t("clearField", t("quote"))}
            onClick={() => popup.editIntroduction({ quote: "" })}
          >
            ×
          </button>
        )}
      </div>
      <p class="small soft" id={`${id}-what`}>
        {t("quoteWhat")}
      </p>
    </div>
  );
}

/** A message from elsewhere; its words stay in this window until they are read, and no longer. */
export function Paste({ popup }: { popup: Popup }) {
  const id = useId();
  const [text, setText] = useState<string | undefined>(undefined);
  if (text === undefined) {
    return (
      <div>
        <button type="button" class="add small" onClick={() => setText("")}>
          {t("pasteMessage")}
        </button>
      </div>
    );
  }
  async function read(words: string): Promise<void> {
    await popup.readText(words);
    setText(undefined);
    const draft = popup.draft.peek();
    requestAnimationFrame(() => draft && focusFirst(document.querySelector("form"), draft));
  }
  return (
    <div class="field">
      <label for={id}>{t("pasteLabel")}</label>
      <textarea
        id={id}
        name="pasted"
        rows={4}
        dir="auto"
        ref={(area) => area?.focus()}
        aria-describedby={`${id}-what`}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p class="small soft" id={`${id}-what`}>
        {t("pasteWhat")}
      </p>
      <div class="row">
        <button type="button" disabled={text.trim() === ""} onClick={() => void read(text)}>
          {t("pasteRead")}
        </button>
        <button type="button" class="plain" onClick={() => setText(undefined)}>
          {t("cancel")}
        </button>
      </div>
    </div>
  );
}
