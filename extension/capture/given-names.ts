import { fold } from "./text.ts";

/**
 * Beginnings of the commonest given names (`shared/given-names.ts` has more than a page's script may
 * weigh) in Latin letters, of many languages; each stands for the names it
 * opens (`alex`: Alexander, Alexis). Some open other words too, so that one is a hint and no proof.
 * They are sorted and packed: a digit says how many letters each shares with the one before it.
 */
const stems = unpacked(
  "0aaron1dam2rian1lbert2ejan3x2fred1ndre2na3e2tho3o1rthur0benja1rian2uno0carlos2ther1hris0damian2niel2vid1iego0elena1mma1ric3k0fernan1rances4k0gabri1iovan1reg0hans1enr0ibrahim1van0jacob2mes2ne1ean2ff2nnif3s2remy1oao2hn2se3hua1urgen0karl2te3hr1enneth2vin0lisa1ucas0maria4e3k3tin3y2tth2urici2xim1ichael4el1ohame5m1uhamm0nancy2than1eil1ichol3ol1ora0oliv0paul2vel1eter1hil0rafael2hul2jesh1ichar1obert2ger2nald1yan0samuel2ra1cott1ean1imon1ophi1tefan3phan5en3ve0thomas0william1olfgang",
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

function unpacked(packed: string): string[] {
  let last = "";
  return (packed.match(/\d\D*/g) ?? []).map((each) => {
    last = last.slice(0, Number(each[0])) + each.slice(1);
    return last;
  });
}
