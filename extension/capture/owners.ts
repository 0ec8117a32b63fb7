import { hostOf, parseUrl } from "./addresses.ts";
import { safeDecode } from "./services.ts";
import { wordSet } from "./text.ts";

export interface Owner {
  name: string;
  of: "host" | "path";
  /** How much it says that the page is one person's. */
  weight: number;
}

/** Who an address says it belongs to: `jdoe.github.io`, `/~jdoe/`, `/people/jane-doe`, `janedoe.com`. */
export function ownersIn(url: string): Owner[] {
  const address = parseUrl(url);
  if (!address) return [];
  const labels = hostOf(url).split(".");
  const segments = address.pathname
    .split("/")
    .filter(Boolean)
    .map((each) => safeDecode(each).replace(/\.\w{2,5}$/, ""));
  const shared = labels.slice(0, -1).some((each) => shares.has(each));
  // Blogs are named after what they are about as often as after who writes them.
  const isBlog = labels.slice(0, -1).some((each) => blogs.has(each));
  const owners: Owner[] = [
    {
      of: "host",
      name: shared ? (labels[0] ?? "") : ownLabel(labels),
      weight: shared && !isBlog ? 4 : 1.5,
    },
  ];
  segments.forEach((each, index) => {
    if (each.startsWith("~")) owners.push({ of: "path", name: each.slice(1), weight: 4 });
    else if (isPeoplePath(segments.slice(0, index).findLast((one) => !/^\d+$/.test(one)) ?? ""))
      owners.push({ of: "path", name: each, weight: 4 });
    else if (index === segments.length - 1) owners.push({ of: "path", name: each, weight: 1.5 });
    else if (index === 0 && shared) owners.push({ of: "host", name: each, weight: 2 });
  });
  return owners.filter((each) => each.name.length > 1);
}

/** `janedoe` of `janedoe.example` and of `janedoe.co.uk`. */
function ownLabel(labels: string[]): string {
  const isBelow =
    labels.length > 2 && /^(?:co|com|org|net|ac|edu|or|me)\.\w\w$/.test(labels.slice(-2).join("."));
  return labels.at(isBelow ? -3 : -2) ?? "";
}

const blogs = wordSet("wordpress blogspot tumblr substack");
const shares = wordSet(
  "github gitlab codeberg bitbucket netlify vercel pages web weebly wixsite neocities squarespace wordpress blogspot tumblr substack",
);

/** True for the address of one of several people's pages, whose last part is so written. */
export function isAmongPeople(url: string, written = /./): boolean {
  return ownersIn(url).some(
    (each) => each.of === "path" && each.weight === 4 && written.test(each.name),
  );
}

/** True where the address says that the page lists people. */
export function listsPeople(url: string): boolean {
  const segments = (parseUrl(url)?.pathname ?? "")
    .split("/")
    .filter(Boolean)
    .map((each) => each.replace(/\.\w{2,5}$/, ""));
  return segments
    .slice(-2)
    .some((each) => each.split(/[-_]/).some(isListWord) || (isPeoplePath(each) && !isOnes(each)));
}

function isListWord(word: string): boolean {
  return /^(?:people|team|equip[aeo]|staff|faculty|members?|speakers?|keynotes?|committees?|organi[sz]ers?|alumni|trustees|mitglieder|vorstand|miembros|membres)$/i.test(
    word,
  );
}

/** `/bio` and `/profile` are one person's. */
function isOnes(segment: string): boolean {
  return /^(?:bios?|profil\w*|person(?:al?|ne)?|user|author|expert)$/i.test(segment);
}

/** Path segments under which sites keep their people, in the languages addresses are written in. */
export function isPeoplePath(segment: string): boolean {
  return peoplePaths.has(segment.toLowerCase());
}

const peoplePaths = wordSet(
  "people person persons personal profile profiles staff faculty team member members user users author authors speaker speakers bio bios expert experts researcher researchers employee employees directory lehrstuhl mitarbeiter mitarbeiterinnen personen personne personnes equipe equipo persona personas persone docenti medarbejdere ansatte medewerkers our-team our-people leadership",
);
