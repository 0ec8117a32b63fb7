import type { Draft } from "../capture/page.ts";
import { plural, t } from "../words.ts";
import type { Popup } from "./popup-model.ts";

/** A page about several people: whom is this about? */
export function PeopleList({ popup }: { popup: Popup }) {
  const draft = popup.draft.value;
  if (draft === undefined || draft.page.people.length < 2) return null;
  const { people } = draft.page;
  if (draft.picked !== "nobody") {
    return (
      <button type="button" class="plain small" onClick={() => popup.pick("nobody")}>
        {plural("backToPeople", people.length)}
      </button>
    );
  }
  return (
    <>
      <p class="soft">{plural("peopleFound", people.length)}</p>
      <ul class="people">
        {people.map((person, index) => (
          <li key={index}>
            <button type="button" onClick={() => popup.pick(index)}>
              <bdi>{person.fullName?.value ?? t("noName")}</bdi>
              <span class="small soft" dir="auto">
                {roleOf(person)}
              </span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => popup.pick("typed")}>
            {t("someoneElse")}
          </button>
        </li>
      </ul>
    </>
  );
}

function roleOf({ jobTitle, organization }: Draft): string {
  return [jobTitle?.value, organization?.value].filter((part) => part !== undefined).join(", ");
}
