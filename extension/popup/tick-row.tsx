import { leftOutOf } from "../differences.ts";
import { t } from "../words.ts";
import { type Candidate, isTickable } from "./candidates.ts";
import { DifferenceList, differenceWords } from "./difference-list.tsx";
import type { Popup } from "./popup-model.ts";

type Props = { popup: Popup; candidate: Candidate };

/** Somebody to tick; ticked, it shows what an update would change. */
export function TickRow({ popup, candidate }: Props) {
  const { index } = candidate;
  const isTicked = popup.people.ticked.value.some((each) => each.index === index);
  return (
    <li>
      <div class="person">
        <Tick popup={popup} candidate={candidate} isTicked={isTicked} />
        <Open popup={popup} candidate={candidate} />
      </div>
      {isTicked && candidate.state === "differs" && (
        <DifferenceList
          differences={candidate.differences}
          leftOut={leftOutOf(popup.draft.value?.leftOut ?? [], index)}
          onToggle={(field) => popup.toggleDifference(index, field)}
        />
      )}
    </li>
  );
}

function Tick({ popup, candidate, isTicked }: Props & { isTicked: boolean }) {
  const { index, role, state } = candidate;
  const isBusy = popup.people.progress.value !== undefined;
  return (
    <label>
      <input
        type="checkbox"
        name={`person-${index}`}
        checked={isTicked}
        disabled={isBusy || !isTickable(candidate)}
        onChange={({ currentTarget }) =>
          popup.people.tick([index], currentTarget.checked ? "on" : "off")
        }
      />
      <span>
        <bdi>{nameOf(candidate)}</bdi>
        <span class="small soft" dir="auto">
          {role}
        </span>
        {(state === "same" || state === "differs") && (
          <span class="small known">{knownWords(candidate)}</span>
        )}
      </span>
    </label>
  );
}

function Open({ popup, candidate }: Props) {
  const words = t("openPerson", nameOf(candidate));
  return (
    <button
      type="button"
      class="plain"
      disabled={popup.people.progress.value !== undefined}
      aria-label={words}
      title={words}
      onClick={() => popup.pick(candidate.index)}
    >
      <span class="onward" aria-hidden="true" />
    </button>
  );
}

function nameOf({ form }: Candidate): string {
  return form.fullName.value || t("noName");
}

function knownWords(candidate: Candidate): string {
  if (candidate.state !== "differs") return t("inContacts");
  const fields = candidate.differences.map(({ field }) => t(differenceWords[field]));
  const list = new Intl.ListFormat(t("language"), { style: "short", type: "unit" });
  return t("inContactsDiffers", list.format(fields));
}
