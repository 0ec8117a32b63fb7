import { fold } from "./text.ts";

/**
 * Beginnings of the commonest given names in Latin letters, of many languages; each stands for the
 * names it opens (`alex`: Alexander, Alexis). None opens a common noun of more than its language.
 */
const stems =
  "adam ahmed albert alejan alex alice amanda ana andre andy anna anne anton arthur benja brian carol cather charle chris claire claudi daniel david deni diana edward elena eliza emil emma eric erik esther eugen eva fabi felix fernan frances francisc frank frederi gabri georg grace greg hannah hans helen henr hugo irene isabel ivan jacob james jan jane jason javier jean jeff jeremy jess joan john jonas jonath jose joshua juan julia julie juliu karen karl kate kathar keith kevin lars laur leonar lisa louis lucas luis lukas marc maria marie mario mark marta martin mary mateo matth maurici maxim michael michel miguel mikhail mohame mohamm monica nancy natal nathan nicol nina olga oscar pablo patric paul pavel pedro peter petr philip pierre rachel rafael raymon rebec richar robert ryan samuel sara scott sean sebast sergi simon sofia sophi stefan stephan stephen steve teresa thomas timoth tobias tomas veronic victor vlad william wolfgang".split(
    " ",
  );
const byStart = Map.groupBy(stems, (each) => each.slice(0, 3));

/** True where the first word of a name is, by all likelihood, somebody's given name. */
export function opensWithGivenName(name: string): boolean {
  const [first = ""] = fold(name).split(" ");
  return (byStart.get(first.slice(0, 3)) ?? []).some(
    (stem) =>
      first === stem ||
      (stem.length > 3 && first.length - stem.length < 6 && first.startsWith(stem)),
  );
}
