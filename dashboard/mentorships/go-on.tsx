import { useSignal } from "@preact/signals";
import { putting } from "#shared/changes";
import { Mentorship, type MentorshipKind, mentorshipKinds } from "#shared/mentorships";
import { useProgram } from "../open-program.ts";
import { usePlace } from "../place.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { SelectField } from "../ui/field.tsx";
import { kindWords } from "./words.ts";

/** Those who know each other propose to go on, in the same way or in another. */
export function GoOn({ mentorship }: { mentorship: Mentorship }) {
  const open = useProgram();
  const { go } = usePlace();
  const kind = useSignal<MentorshipKind>(mentorship.kind);
  const { id, mentorIds, menteeIds, names, zones } = mentorship;
  const next = [...open.replica.rows("mentorship").value.values()].find(
    ({ continues }) => continues === id,
  );
  if (next !== undefined)
    return (
      <div class="line-up">
        <ButtonLink href={`/mentorships/${next.id}`}>See how it went on</ButtonLink>
      </div>
    );
  const kinds = mentorshipKinds.filter(
    (each) =>
      each === mentorship.kind || (each !== "group" && mentorIds.length + menteeIds.length === 2),
  );
  const propose = async () => {
    const stamp = { id: open.newId(), createdAt: open.now(), createdBy: open.me.id };
    const people = { mentorIds, menteeIds, names, zones };
    const record = Mentorship.parse({
      ...{ ...stamp, ...people, kind: kind.value, status: "proposed", continues: id },
    });
    const { wishes, inverse } = putting("mentorship", record);
    if (await open.deeds.save("Proposed; the other side answers.", wishes, inverse))
      go(`/mentorships/${record.id}`);
  };
  return (
    <section class="stack" aria-label="Go on">
      <h2>Go on together</h2>
      <p class="soft">A new mentorship with the same people begins when the other side says yes.</p>
      <div class="line-up ends">
        {kinds.length > 1 && (
          <SelectField
            label="As"
            value={kind.value}
            choices={kinds.map((value) => ({ value, words: kindWords[value] }))}
            onChange={({ currentTarget }) => {
              kind.value = kinds.find((each) => each === currentTarget.value) ?? mentorship.kind;
            }}
          />
        )}
        <Button onClick={() => void propose()}>Propose it</Button>
      </div>
    </section>
  );
}
