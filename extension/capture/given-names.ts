import { fold } from "./text.ts";

/**
 * Beginnings of the commonest given names in Latin letters, of many languages; each stands for the
 * names it opens (`alex`: Alexander, Alexis). None opens a common noun of more than its language.
 */
const stems =
  "adam ahmed albert alejan alex alice amanda amit ana andre andy angel anna anne anton arjun arthur barbar benja brian carlos carol cather charle chris claire claudi daniel david deni diana diego dmitr edward elena eliza emil emma eric erik esther eugen eva fabi fatim felip felix fernan frances francisc frank frederi gabri georg giovan grace greg guillau hannah hans helen henr hiro hugo igor irene isabel ivan jacob jakub james jan jane jason javier jean jeff jennif jeremy jess joan joao john jonas jonath jorge jose joshua juan julia julie juliu karen karl katar kate kathar kathr keith kenneth kevin kumar lars laur leonar linda lisa louis lucas luis lukas manuel marc maria marie mario mark marta martin mary mateo matth maurici maxim mehmet melani michael michel miguel mikhail mohame mohamm monica nancy natal nathan nichol nicol nikhil nina olga oliv omar oscar pablo paolo patric paul pavel pedro peter petr philip pierre piotr priya rachel rafael rahul rajesh raymon rebec ricard richar robert rodrig roman ryan samuel sandr santiag sara scott sean sebast sergi silvia simon sofia sophi stefan stephan stephen steve susan takash teresa thomas tiago timoth tobias tomas valent vanes veronic victor vijay vincen virgini vlad william wolfgang xavier yann yusuf zoe".split(
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
