import type { Difference } from "../differences.ts";
import { t, type Word } from "../words.ts";
import type { Popup } from "./popup-model.ts";

/** Says that the person is in the book already, and what saving would change there. */
export function KnownHint({ popup }: { popup: Popup }) {
  const known = popup.known.value;
  if (known === undefined) return null;
  const differences = popup.differences.value;
  return (
    <div class="notice">
      <p>
        {differences.length === 0
          ? t("knownSame", known.fullName)
          : t("knownDiffers", known.fullName)}
      </p>
      <dl class="differences">
        {differences.map((difference) => (
          <div key={difference.field}>
            <dt>{t(fieldWords[difference.field])}</dt>
            <dd>
              <Change difference={difference} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const fieldWords = {
  fullName: "fullName",
  jobTitle: "jobTitle",
  organization: "organization",
  location: "location",
  howMet: "howMet",
  emails: "email",
  phones: "phone",
  links: "link",
} as const satisfies Record<Difference["field"], Word>;

function Change({ difference }: { difference: Difference }) {
  if ("added" in difference) return <ins dir="auto">{difference.added.join(", ")}</ins>;
  return (
    <>
      {difference.before !== "" && <del dir="auto">{difference.before}</del>}{" "}
      <ins dir="auto">{difference.after}</ins>
    </>
  );
}
