import { useSignal } from "@preact/signals";
import type { Agreement } from "#shared/agreements";
import { differencesIn, terms } from "#shared/agreements/versions";
import { dayAt } from "#shared/days";
import { useProgram } from "../open-program.ts";
import { ButtonLink } from "../ui/button.tsx";
import { SelectField } from "../ui/field.tsx";
import { shortDate } from "../words/days.ts";
import { termIn, termWords } from "./agreement-words.ts";

/** Two versions side by side; at first the newest and the one before. */
export function Versions({
  versions,
  closeHref,
}: {
  versions: readonly Agreement[];
  closeHref: string;
}) {
  const { today } = useProgram();
  const chosen = useSignal({ left: versions.at(-2)?.id ?? "", right: versions.at(-1)?.id ?? "" });
  const left = versions.find(({ id }) => id === chosen.value.left);
  const right = versions.find(({ id }) => id === chosen.value.right);
  const choose = (side: "left" | "right") => (id: string) => {
    chosen.value = { ...chosen.peek(), [side]: id };
  };
  if (left === undefined || right === undefined) return null;
  const changed = differencesIn(left, right);
  return (
    <div class="card stack">
      <div class="side-by-side">
        <Choice label="Version" versions={versions} value={left.id} onChoose={choose("left")} />
        <Choice
          label="Compared with"
          versions={versions}
          value={right.id}
          onChoose={choose("right")}
        />
      </div>
      <p class="soft" role="status">
        {changed.length === 0 ? "Nothing differs but the dates." : changedWords(changed.length)}
      </p>
      <table class="versions">
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">Term</span>
            </th>
            <th scope="col">Version {left.version}</th>
            <th scope="col">Version {right.version}</th>
          </tr>
        </thead>
        <tbody>
          {terms.map((term) => (
            <tr key={term} class={changed.includes(term) ? "changed" : ""}>
              <th scope="row">
                {termWords[term]}
                {changed.includes(term) && <span class="small"> changed</span>}
              </th>
              <td>{termIn(left, term, today.value)}</td>
              <td>{termIn(right, term, today.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="line-up">
        <ButtonLink size="small" look="quiet" href={closeHref}>
          Close
        </ButtonLink>
      </div>
    </div>
  );
}

function changedWords(count: number): string {
  return count === 1 ? "One thing differs." : `${count} things differ.`;
}

function Choice({
  label,
  versions,
  value,
  onChoose,
}: {
  label: string;
  versions: readonly Agreement[];
  value: string;
  onChoose: (id: string) => void;
}) {
  const { people, me, today } = useProgram();
  return (
    <SelectField
      label={label}
      value={value}
      choices={versions.map(({ id, version, createdAt, createdBy }) => {
        const by = people.isMe(createdBy) ? "you" : people.nameOf(createdBy);
        const on = shortDate(dayAt(createdAt, me.timeZone), today.value);
        return { value: id, words: `${version}, ${on} by ${by}` };
      })}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    />
  );
}
