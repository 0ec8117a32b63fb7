import { t, type Word } from "../words.ts";

export type Shortcut = { name: string; keys: string };

const words: Record<string, Word> = {
  _execute_action: "keyOpen",
  quick_save: "commandQuickSave",
  save_introduction: "commandIntroduction",
};

/** Today's keys, which the browser lets people change. */
export function Shortcuts({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  return (
    <dl class="keys">
      {shortcuts.map(({ name, keys }) => (
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
  );
}
