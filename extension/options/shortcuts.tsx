import type { ReadonlySignal } from "@preact/signals";
import { t, type Word } from "../words.ts";

export type Shortcut = { name: string; keys: string };

const words: Record<string, Word> = {
  _execute_action: "keyOpen",
  quick_save: "commandQuickSave",
  save_introduction: "commandIntroduction",
};

type Props = {
  shortcuts: ReadonlySignal<readonly Shortcut[]>;
  /** The browser's own page for them; undefined where it has none that can be opened. */
  change: (() => void) | undefined;
};

/** Today's keys, which the browser lets people change. */
export function Shortcuts({ shortcuts, change }: Props) {
  return (
    <>
      <dl class="keys">
        {shortcuts.value.map(({ name, keys }) => (
          <div key={name}>
            <dt>{t(words[name] ?? "keyOpen")}</dt>
            <dd>{keys === "" ? t("noKeys") : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
        <div>
          <dt>{t("keySave")}</dt>
          <dd>
            <kbd>{t("keySaveKeys")}</kbd>
          </dd>
        </div>
      </dl>
      {change === undefined ? (
        <p class="small soft">{t("keysElsewhere")}</p>
      ) : (
        <p>
          <button type="button" onClick={change}>
            {t("keysChange")}
          </button>
        </p>
      )}
    </>
  );
}
