import { useId } from "preact/hooks";
import { withEntry, withField } from "../person-form.ts";
import { t } from "../words.ts";
import type { Popup } from "./popup-model.ts";

const uses = ["fullName", "jobTitle", "organization", "location", "howMet"] as const;

/** "Use the selected text for …": the person points where the page could not be read. */
export function SelectionUse({ popup }: { popup: Popup }) {
  const id = useId();
  const draft = popup.draft.value;
  if (draft === undefined || draft.page.selection === "") return null;
  const { person, page } = draft;
  const field = { value: page.selection, source: "selection" } as const;
  function use(choice: string): void {
    const single = uses.find((name) => name === choice);
    if (single !== undefined) popup.editPerson(withField(person, single, field));
    if (choice === "emails" || choice === "phones") {
      popup.editPerson(withEntry(person, choice, field));
    }
  }
  return (
    <div class="field">
      <label for={id}>{t("useSelection", shortened(page.selection))}</label>
      <select id={id} value="" onChange={({ currentTarget }) => use(currentTarget.value)}>
        <option value="">{t("choose")}</option>
        {uses.map((name) => (
          <option key={name} value={name}>
            {t(name)}
          </option>
        ))}
        <option value="emails">{t("email")}</option>
        <option value="phones">{t("phone")}</option>
      </select>
    </div>
  );
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
