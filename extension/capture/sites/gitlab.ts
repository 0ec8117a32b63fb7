import { parseUrl } from "../addresses.ts";
import { joined } from "../candidates.ts";
import { type Reading, tagOf } from "../dom.ts";
import { readMicrodata } from "../microdata.ts";
import { peopleIn } from "../schema-person.ts";
import { isReserved } from "../services.ts";
import { nobody, type Site } from "../site.ts";
import { namesAccount, personIn } from "../site-account.ts";

/** A person's profile; groups, projects and lists are nobody. */
export const gitlab: Site = {
  name: "gitlab",
  version: 1,
  read(reading, generic) {
    const path = parseUrl(reading.url)?.pathname ?? "";
    const login = /^\/(?:users\/)?([\w.-]+)\/?$/.exec(path)?.[1] ?? "";
    const scope = reading.elements.find((each) =>
      /\/Person$/.test(each.getAttribute("itemtype") ?? ""),
    );
    if (!login || isReserved(login) || !scope) return nobody;
    const lines = generic.sight.lines.filter((each) => scope.contains(each.block));
    const found = peopleIn(readMicrodata(reading), "microdata", reading.base, {
      addresses: new Set(),
      titles: [],
    }).find((each) => each.draft.fullName)?.draft;
    const isOwn = lines.some((each) => namesAccount(each.text, login));
    if (!found?.fullName || !isOwn) return nobody;
    const fullName = found.fullName.value.replace(/\s*\([^()]*\)$/, "");
    const links = [`https://gitlab.com/${login}`];
    const shown = personIn(reading, generic, partsOf(reading, scope), { fullName, links });
    return { kind: "person", people: shown.people.map((each) => joined(each, found)) };
  },
};

/** Accounts elsewhere have no markup of their own; they stand beside what has. */
function partsOf(reading: Reading, scope: Element): Element[] {
  const marked = reading.elements.filter(
    (each) => each.hasAttribute("itemprop") && each.parentElement?.closest("[itemscope]") === scope,
  );
  const holders = marked.map((each) => (tagOf(each) === "a" ? each.parentElement : each));
  return holders
    .flatMap((each) => each?.parentElement ?? [])
    .filter((each) => each !== scope && scope.contains(each));
}
