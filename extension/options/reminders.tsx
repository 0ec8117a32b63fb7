import type { ReadonlySignal } from "@preact/signals";
import { t } from "../words.ts";

export type Reminding = {
  off: ReadonlySignal<"off" | undefined>;
  switchTo(wish: "on" | "off"): void;
};

/** Whether this browser says what is due; when it does is the account's to choose. */
export function Reminders({ reminding, origin }: { reminding: Reminding; origin: string }) {
  return (
    <section id="reminders">
      <h2>{t("reminders")}</h2>
      <p>{t("remindersWhat")}</p>
      <label class="check">
        <input
          type="checkbox"
          name="reminders"
          checked={reminding.off.value === undefined}
          onChange={({ currentTarget: { checked } }) => reminding.switchTo(checked ? "on" : "off")}
        />
        {t("remindersOn")}
      </label>
      <p class="small">
        <a href={`${origin}/account#reminders`} target="_blank" rel="noreferrer">
          {t("remindersWhen")}
        </a>
      </p>
    </section>
  );
}
