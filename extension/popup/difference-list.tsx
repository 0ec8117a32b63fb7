import type { Difference, DifferingField } from "../differences.ts";
import { t, type Word } from "../words.ts";

type Props = {
  differences: readonly Difference[];
  leftOut: readonly DifferingField[];
  onToggle(field: DifferingField): void;
};

/** What an update would change, each to be taken or left, with the old value beside the new. */
export function DifferenceList({ differences, leftOut, onToggle }: Props) {
  return (
    <ul class="differences">
      {differences.map((difference) => (
        <li key={difference.field}>
          <label>
            <input
              type="checkbox"
              name={`take-${difference.field}`}
              checked={!leftOut.includes(difference.field)}
              onChange={() => onToggle(difference.field)}
            />
            <span>
              <span class="soft">{t(differenceWords[difference.field])}</span>{" "}
              <Change difference={difference} />
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}

export const differenceWords = {
  fullName: "fullName",
  jobTitle: "jobTitle",
  organization: "organization",
  location: "location",
  howMet: "howMet",
  emails: "email",
  phones: "phone",
  links: "link",
} as const satisfies Record<DifferingField, Word>;

function Change({ difference }: { difference: Difference }) {
  if ("added" in difference) return <ins dir="auto">{difference.added.join(", ")}</ins>;
  return (
    <>
      {difference.before !== "" && <del dir="auto">{difference.before}</del>}{" "}
      <ins dir="auto">{difference.after}</ins>
    </>
  );
}
