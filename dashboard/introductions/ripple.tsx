import { useProgram } from "../open-program.ts";
import { usePlace } from "../place.ts";
import { SelectField } from "../ui/field.tsx";
import type { IntroductionLine } from "./lines.ts";

type ById = ReadonlyMap<string, IntroductionLine>;

/** Which introduction led to this one, and which ones it led to. The mentor sees none of it. */
export function Ripple({ line }: { line: IntroductionLine }) {
  const open = useProgram();
  const { byId, lines } = open.introductions;
  const before = chainBefore(line, byId.value);
  const after = lines.value.filter((each) => parentOf(each, byId.value)?.id === line.id);
  const choices = parentChoices(line, lines.value, byId.value);
  if (choices.length === 1 && before.length === 0) return null;
  const choose = (parentIntroductionId: string | null) => {
    const patch = (parent: string | null) =>
      ({
        op: "patch",
        kind: "introduction",
        id: line.id,
        fields: { parentIntroductionId: parent },
      }) as const;
    void open.deeds.save(
      parentIntroductionId === null ? "It stands by itself." : "Noted what it came from.",
      [patch(parentIntroductionId)],
      [patch(line.introduction.parentIntroductionId)],
    );
  };
  return (
    <section class="stack tight">
      <h2 class="section-title">What led to it</h2>
      {before.length + after.length > 0 && (
        <ol class="ripple" aria-label="From introduction to introduction">
          {[...before, line].map((each) => (
            <RippleLink key={each.id} line={each} isHere={each.id === line.id} />
          ))}
          {after.length > 0 && (
            <li>
              <ul class="ripple-next">
                {after.slice(0, 12).map((each) => (
                  <RippleLink key={each.id} line={each} isHere={false} />
                ))}
              </ul>
            </li>
          )}
        </ol>
      )}
      <SelectField
        label="Came about through"
        value={line.introduction.parentIntroductionId ?? ""}
        choices={choices}
        onChange={(event) => choose(event.currentTarget.value || null)}
      />
    </section>
  );
}

function RippleLink({ line, isHere }: { line: IntroductionLine; isHere: boolean }) {
  const { query } = usePlace();
  const name = <bdi>{line.introduction.person.fullName}</bdi>;
  if (isHere)
    return (
      <li>
        <strong aria-current="true">{name}</strong>
      </li>
    );
  const side = query.side === undefined ? "" : `?side=${query.side}`;
  return (
    <li>
      <a href={`/introductions/${line.id}${side}`}>{name}</a>
    </li>
  );
}

/** The introductions one may pick as the cause: of the same mentee, and none that this one caused. */
export function parentChoices(
  line: IntroductionLine | undefined,
  lines: readonly IntroductionLine[],
  byId: ById,
): { value: string; words: string }[] {
  const possible = lines
    .filter((each) => each.side === "mentee" && each.id !== line?.id)
    .filter((each) => line === undefined || !chainBefore(each, byId).includes(line))
    .toSorted((a, b) =>
      a.introduction.person.fullName.localeCompare(b.introduction.person.fullName),
    )
    .map((each) => ({
      value: each.id,
      words: `${each.introduction.person.fullName}, through ${each.mentor}`,
    }));
  return [{ value: "", words: "No other introduction" }, ...possible];
}

/** Oldest first; a circle that two devices made between them ends where it closes. */
function chainBefore(line: IntroductionLine, byId: ById): IntroductionLine[] {
  const chain: IntroductionLine[] = [];
  let parent = parentOf(line, byId);
  while (parent !== undefined && parent !== line && !chain.includes(parent)) {
    chain.unshift(parent);
    parent = parentOf(parent, byId);
  }
  return chain;
}

function parentOf({ introduction }: IntroductionLine, byId: ById): IntroductionLine | undefined {
  return byId.get(introduction.parentIntroductionId ?? "");
}
