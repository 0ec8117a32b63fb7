import { patching } from "#shared/changes";
import type { Goal } from "#shared/goals";
import { outcomeWords } from "#shared/outcome-words";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { SelectField } from "../ui/field.tsx";

type Link = { kind: "introduction" | "outcome"; id: string; words: string; href: string };

/** Introductions and outcomes that belong to a goal; the mentor reads those they read anyway. */
export function GoalLinks({ goal }: { goal: Goal }) {
  const { me } = useProgram();
  const all = useLinks(goal);
  const isLinked = ({ kind, id }: Link) =>
    (kind === "introduction" ? goal.introductionIds : goal.outcomeIds).includes(id);
  const linked = all.filter(isLinked);
  const isMentee = goal.menteeId === me.id;
  return (
    <>
      {linked.length > 0 && (
        <ul class="stack tight" aria-label="What belongs to it">
          {linked.map((link) => (
            <li key={link.id} class="line-up">
              <a href={link.href}>
                <bdi>{link.words}</bdi>
              </a>
              {isMentee && <Unlink goal={goal} link={link} />}
            </li>
          ))}
        </ul>
      )}
      {isMentee && goal.status !== "let_go" && (
        <AddLink goal={goal} links={all.filter((link) => !isLinked(link))} />
      )}
    </>
  );
}

function useLinks({ menteeId }: Goal): Link[] {
  const { introductions, replica } = useProgram();
  const lines = introductions.lines.value.filter(
    ({ introduction }) => introduction.menteeId === menteeId,
  );
  const outcomes = [...replica.rows("outcome").value.values()].filter(
    ({ createdBy }) => createdBy === menteeId,
  );
  return [
    ...lines.map(({ id, introduction }): Link => {
      const words = `Introduction to ${introduction.person.fullName}`;
      return { kind: "introduction", id, words, href: `/introductions/${id}` };
    }),
    ...outcomes.map(({ id, kind, title, introductions: through }): Link => {
      const [first] = through;
      const href = first ? `/introductions/${first.introductionId}` : "/network";
      return { kind: "outcome", id, words: title ?? outcomeWords[kind], href };
    }),
  ];
}

function fieldsWith(goal: Goal, { kind, id }: Link, how: "with" | "without"): Partial<Goal> {
  const field = kind === "introduction" ? "introductionIds" : "outcomeIds";
  const others = goal[field].filter((each) => each !== id);
  return { [field]: how === "with" ? [...others, id] : others };
}

function Unlink({ goal, link }: { goal: Goal; link: Link }) {
  const { deeds } = useProgram();
  const { wishes, inverse } = patching("goal", goal, fieldsWith(goal, link, "without"));
  return (
    <Button
      size="small"
      look="quiet"
      aria-label={`Unlink: ${link.words}`}
      onClick={() => void deeds.save("Unlinked.", wishes, inverse)}
    >
      Unlink
    </Button>
  );
}

/** At most fifty, newest first: a goal has few. */
function AddLink({ goal, links }: { goal: Goal; links: readonly Link[] }) {
  const { deeds } = useProgram();
  if (links.length === 0) return null;
  const add = (id: string) => {
    const link = links.find((each) => each.id === id);
    if (link === undefined) return;
    const { wishes, inverse } = patching("goal", goal, fieldsWith(goal, link, "with"));
    void deeds.save("Linked.", wishes, inverse);
  };
  return (
    <SelectField
      label="Link what belongs to it"
      value=""
      choices={[
        { value: "", words: "Choose…" },
        ...links
          .toReversed()
          .slice(0, 50)
          .map(({ id, words }) => ({ value: id, words })),
      ]}
      onChange={({ currentTarget }) => add(currentTarget.value)}
    />
  );
}
