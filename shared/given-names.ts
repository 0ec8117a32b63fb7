/**
 * Beginnings of common given names in Latin letters, of many languages; each stands for the names it
 * opens (`alex`: Alexander, Alexis). Some open other words too, so that one is a hint and no proof.
 */
const stems =
  "aaron adam adrian agnes ahmed alain albert alejan alex alfred alice allison amanda amit ana andre andy anita anna anne antho anto anya arnaud arthur ashley barbar benja bernd bettin bjorn bogdan brenda brian bruno camil carla carlos carol cather charle chiara chris clair claudi colin cristi damian daniel david debora deni derek diana diego dmitr donald doroth edgar edward edwin elena eliza emil emma enriqu eric erik ernest esther ethan eugen eva fabi fatim felip felix ferdin fernan florian frances franci frank frederi gabri gareth georg gerard gianlu giorgi giovan gonzal grace greg guillau gunnar gustav hannah hans hassan heidi heinri helen henr hiro hugo ibrahim igor imran ines ingrid irene isaac isabel ivan jacob jakub james jan jane jason javier jean jeff jenn jens jeremy jerom jess joachim joan joao joel johan john jonas jonath jorge jose joshua juan judith julia julie juliu jurgen justin karen karin karl katar kate kathar kathr keiko keith kelly kenji kenneth kevin klaus konrad krist kumar kyle larry lars laur lena leon linda lisa lorenz louis lucas luis lukas lydia maciej magdal malcol manuel marc maria marie mario mark marta martin mary mateo matteo matth maurici maxim meghan mehmet melani michael michel miguel mikhail miriam mohame mohamm monic muhamm mustaf nadia nancy natal nathan neil nichol nicol nikhil nils nina noah nora norbert olga oliv omar oscar otto pablo pamela paolo patric paul pavel pedro peter petr phil pierre piotr pooja priya rachel rafael rahul rajesh ralf ralph ramesh raphae raul ravi raymon rebec renat ricard richar robert rodrig roger roland roman ronald rosa russel ruth ryan sabin saman samuel sandr sanjay santiag sara scott sean sebast serg seth shaun silvia simon sofia sonia sophi stanis stefan stephan stephen steve stuart sunil susan svetla sylvi takash tamar tanja tatian teresa theodo thierr thomas tiago tiffan timoth tobias todd tomas tristan ulrich valent vanes vera veronic victor vijay vikram viktor vincen virgini vlad walter wendy wilhel william wolfgang xavier yann yasmin yuki yusuf yvonne zach zoe".split(
    " ",
  );
const byStart = Map.groupBy(stems, (each) => each.slice(0, 3));

/** True where the first word of a name is, by all likelihood, somebody's given name. */
export function opensWithGivenName(name: string): boolean {
  const [first = ""] = name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .split(" ");
  return (byStart.get(first.slice(0, 3)) ?? []).some(
    (stem) =>
      first === stem ||
      (stem.length > 3 && first.length - stem.length < 6 && first.startsWith(stem)),
  );
}
