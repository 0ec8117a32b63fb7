import type { Draft } from "../capture/page.ts";
import { plural, t } from "../words.ts";
import { roleOf } from "./candidates.ts";
import type { Popup } from "./popup-model.ts";
import { TickList } from "./tick-list.tsx";

/** A page about several people: whom to save, or whom an introduction was to. */
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
      {draft.tab === "person" ? (
        <TickList popup={popup} />
      ) : (
        <PickList popup={popup} people={people} />
      )}
      <button type="button" class="add" onClick={() => popup.pick("typed")}>
        {t("someoneElse")}
      </button>
    </>
  );
}

function PickList({ popup, people }: { popup: Popup; people: readonly Draft[] }) {
  return (
    <>
      <p class="soft">{plural("peopleFound", people.length)}</p>
      <ul class="people">
        {people.map((person, index) => (
          <li key={index}>
            <button type="button" class="whole" onClick={() => popup.pick(index)}>
              <bdi>{person.fullName?.value ?? t("noName")}</bdi>
              <span class="small soft" dir="auto">
                {roleOf(person)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
