import { parseUrl } from "../addresses.ts";
import { linesOf, type Reading, textOf } from "../dom.ts";
import { readJsonLd } from "../json-ld.ts";
import { isReserved } from "../services.ts";
import { nobody, type Site } from "../site.ts";
import { having, isSameAccount, namesAccount, personIn, titledName } from "../site-account.ts";
import { plain } from "../text.ts";
import { mentionsIn, type Thing, textsOf, thingsOf } from "../things.ts";

const profile = /^\/(\w{1,15})(?:\/(?:with_replies|highlights|articles|media|likes))?\/?$/;

/** A person's profile; organisations' (their pictures are square), posts and lists are nobody. */
export const x: Site = {
  name: "x",
  version: 1,
  read(reading, generic) {
    const handle = profile.exec(parseUrl(reading.url)?.pathname ?? "")?.[1] ?? "";
    if (!handle || isReserved(handle) || isCompany(reading, handle)) return nobody;
    const shown = having(reading, "data-testid", "UserName").find((each) =>
      namesAccount(textOf(each, 600), handle),
    );
    const thing = published(reading, handle);
    // Where nothing of a profile's structure is left, the generic layers do what they can.
    if (!shown && !thing) return titledName(generic.meta, handle) ? undefined : nobody;
    const fullName = shown ? (linesOf(shown)[0]?.text ?? "") : thing ? nameIn(thing) : "";
    const part = (id: string) => (shown ? having(reading, "data-testid", id) : []);
    const [place] = part("UserLocation");
    const [words] = part("UserDescription");
    const emails = generic.sight.emails.filter((each) => words?.contains(each.element));
    return personIn(reading, generic, [], {
      fullName: fullName.replace(/^@/, ""),
      location: place ? textOf(place, 150) : thing && placeIn(thing),
      emails: emails.map((each) => each.value),
      links: [
        `https://x.com/${handle}`,
        ...[...part("UserUrl"), ...part("UserDescription")].flatMap(linksIn),
      ],
    });
  },
};

function isCompany(reading: Reading, handle: string): boolean {
  const pictures = reading.elements.filter((each) =>
    isSameAccount(
      /^UserAvatar-Container-(\w+)$/.exec(each.getAttribute("data-testid") ?? "")?.[1] ?? "",
      handle,
    ),
  );
  return pictures.some((each) => each.querySelector('[style*="shape-square"]'));
}

/** What the page's own data publishes of this account. */
function published(reading: Reading, handle: string): Thing | undefined {
  const things = mentionsIn(readJsonLd(reading)).map((each) => each.thing);
  return things.find((each) =>
    textsOf(each, "additionalName").some((name) => isSameAccount(name, handle)),
  );
}

function nameIn(thing: Thing): string {
  return textsOf(thing, "name", "givenName")[0] ?? "";
}

function placeIn(thing: Thing): string {
  return thingsOf(thing, "homeLocation").flatMap((each) => textsOf(each, "name"))[0] ?? "";
}

/** Links out lead through a shortener; the address itself is what they show, unless cut short. */
function linksIn(part: Element): string[] {
  const links = [part, ...part.querySelectorAll("a[href]")].map((link) => {
    const address = /^https?:\/\//.test(link.getAttribute("href") ?? "");
    const shown = plain(link.textContent ?? "").replace(/^https?:\/\//, "");
    if (!address) return "";
    return /^[^\s…]+\.[^\s…]+$/.test(shown)
      ? `https://${shown}`
      : (link.getAttribute("href") ?? "");
  });
  return links.filter(Boolean);
}
