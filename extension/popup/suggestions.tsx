import type { Reason } from "#shared/contact-index";
import { t, type Word } from "../words.ts";
import { roleOf } from "./candidates.ts";
import type { Popup } from "./popup-model.ts";

/** A name proves nothing, so the owner is asked, and may go on without an answer. */
export function Suggestions({ popup }: { popup: Popup }) {
  const suggestions = popup.suggestions.value;
  if (suggestions.length === 0 || popup.draft.value?.identity === "somebody_new") return null;
  return (
    <fieldset class="notice suggestions">
      <legend>{t("maybeKnown")}</legend>
      <ul>
        {suggestions.map(({ person, reason }) => (
          <li key={person.id} class="row">
            <span>
              <bdi>{person.fullName}</bdi>{" "}
              <span class="soft" dir="auto">
                {roleOf(person)}
              </span>
              <br />
              <span class="soft">{t(reasonWords[reason])}</span>
            </span>
            <button
              type="button"
              class="add small"
              onClick={() => popup.identify({ contactId: person.id })}
            >
              {t("itIsThem")}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="plain" onClick={() => popup.identify("somebody_new")}>
        {t("somebodyNew")}
      </button>
    </fieldset>
  );
}

export const reasonWords = {
  same_key: "reasonKey",
  same_name_and_organization: "reasonNameOrganization",
  same_name: "reasonName",
} as const satisfies Record<Reason, Word>;
