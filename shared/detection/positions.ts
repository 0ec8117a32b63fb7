import { endsOf } from "./descriptions.ts";
import { allOf, wordsOf } from "./languages.ts";
import { isSamePerson } from "./person-names.ts";
import { anyOf } from "./phrases.ts";
import type { Reading } from "./reading.ts";

/** What a text states of somebody's work, as written; what it does not state plainly is empty. */
export interface Position {
  name: string;
  jobTitle: string;
  organization: string;
}

const role = anyOf(allOf("roles"));
const link = new RegExp(
  `^(?:, |: | [–—-] | \\(|(?:,? who)? (?:is|ist|est|es|é|is currently|qui est|que es|que é),? )(?:also |now |hier |aqui )?(?:(?:${allOf("articles").join("|")}) )*`,
  "iu",
);
const working = new RegExp(
  `^(?:,? who|, die|, der|, qui|, que)? (?:works?|runs|leads|heads|manages|directs|teaches|edits|arbeitet|leitet|travaille|dirige|trabaja|trabalha)(?: \\p{Ll}+){0,4} (?=(?:${allOf("workplaces").join("|")}) \\p{Lu})`,
  "u",
);
const place = new RegExp(`(?:^|.*? )(?:${allOf("workplaces").join("|")}) (?=\\p{Lu})`, "u");
const ending =
  /[,.;:!?()–—|]| - | (?:and|und|et|y|e|who|which|that|whose|where|when|with|from|whom|qui|dont|que|quien|die|der|das|mit|aus|con|com|avec) (?!ceo )| (?:in|im|no|na|em|en|au|à) (?=\p{Lu})/u;
const organization =
  /^\p{Lu}[\p{L}\p{N}&.'’-]*(?: (?:(?:of|for|de|da|do|der|für|du|del|&) )?\p{Lu}[\p{L}\p{N}&.'’-]*){0,4}$/u;
const leaders =
  /^(?:(?:founding|managing|executive|general|co-?) ?)*(?:ceo|cto|cfo|coo|cmo|chief \w+ officer|(?:co-?)?founder|owner|president|(?:co-?)?fondat(?:eur|rice)|(?:co)?fundadora?|(?:mit)?gründer(?:in)?|geschäftsführer(?:in)?|directora?|direct(?:eur|rice)|diretora?)(?: and ceo)?$/iu;

/** Where a text says beside a name what its bearer does, and where. */
export function positionsIn(
  { sentences }: Reading,
  below: string,
  names: readonly string[],
): Position[] {
  const lines = below
    .split("\n")
    .slice(0, 200)
    .map((line) => line.replace(/^[>\s]+/, "").trim());
  return names.flatMap((name) => {
    const told = sentences.flatMap(({ text }) =>
      endsOf(name, text).map((end) => positionBehind(text.slice(end, end + 160))),
    );
    const [found] = [...told, signed(lines, name)].filter(
      (each) => each.jobTitle + each.organization !== "",
    );
    return found ? [{ name, ...found }] : [];
  });
}

type Work = Omit<Position, "name">;
const nothing: Work = { jobTitle: "", organization: "" };

/** "…, head of data at Example Labs, …", "… leads hydrology at Water Commons" */
function positionBehind(after: string): Work {
  const active = working.exec(after)?.[0];
  if (active !== undefined) {
    const [, words = ""] =
      new RegExp(`^(?:${allOf("workplaces").join("|")}) (.*)$`, "u").exec(
        untilEnd(after.slice(active.length)),
      ) ?? [];
    return organization.test(words) ? { jobTitle: "", organization: words } : nothing;
  }
  const linked = link.exec(after)?.[0];
  return linked === undefined ? nothing : positionOf(untilEnd(after.slice(linked.length)));
}

function untilEnd(text: string): string {
  const at = text.search(ending);
  return (at < 0 ? text : text.slice(0, at)).trim();
}

/** A title holds a word for a role; only who leads is of an organization without more words. */
function positionOf(words: string): Work {
  const [before] = place.exec(words) ?? [];
  const jobTitle = (before ?? words)
    .replace(/(?: (?:at|@|of|bei|beim|chez|von|de|del|da|do|du|la|der))+ ?$/u, "")
    .trim();
  if (!isTitle(jobTitle)) return nothing;
  const where = before === undefined ? "" : words.slice(before.length);
  const isOf = /(?:^| )(?:of|de|del|da|do|du|von) $/u.test(before ?? "");
  const isSure = organization.test(where) && (!isOf || leaders.test(jobTitle));
  if (where !== "" && !isSure) return nothing;
  return { jobTitle, organization: where };
}

function isTitle(words: string): boolean {
  const lower = words.toLowerCase();
  return (
    words.length >= 3 &&
    words.split(" ").length <= 6 &&
    role.test(lower) &&
    !lower.split(" ").some((word) => vague.has(word)) &&
    !/[@\d]/.test(words)
  );
}

const vague = wordsOf("vagueRoles");

/** A signature: a line with the name, and one with title and organization below it. */
function signed(lines: readonly string[], name: string): Work {
  const index = lines.findIndex(
    (line) =>
      name.includes(" ") && line.length < 60 && isSamePerson(line.split(/[,|]/, 1)[0] ?? "", name),
  );
  const below = index < 0 ? "" : (lines[index + 1] ?? "");
  const [, title = "", where = ""] =
    /^([^,|]{3,60}?)(?:, | \| | at | @ )(.{2,60})$/.exec(below) ?? [];
  if (title !== "" && isTitle(title) && organization.test(where))
    return { jobTitle: title, organization: where };
  return isTitle(below) && /^\p{Lu}/u.test(below) ? { jobTitle: below, organization: "" } : nothing;
}
