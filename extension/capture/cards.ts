import { closest, descendants, isOutOfSight, type Line, linesOf, tagOf } from "./dom.ts";
import { shapeOf } from "./letters.ts";
import { hasNameShape, withoutTitles } from "./names.ts";

/** One of several people that stand side by side, each linked to their page on the site. */
export interface Card {
  /** The person's account as `keyOf` reads it from the links. */
  key: string;
  name: string;
  /** The lines below the name, without what can be pressed and what is said about others. */
  below: Line[];
}

/** More links to people than this nobody sees on one page. */
const mostLinks = 500;

type KeyOf = (anchor: Element) => string;

/** The cards below `root`: list items that open with a link to a person, or what surrounds one alone. */
export function cardsIn(root: Element, keyOf: KeyOf): Card[] {
  const links = descendants(root)
    .filter((each) => keyOf(each) && !isBeside(each, root))
    .slice(0, mostLinks);
  const cards = new Map<Element, string>();
  const keys = new Set<string>();
  for (const link of links) {
    const key = keyOf(link);
    if (keys.has(key) || closest(link, (each) => cards.has(each))) continue;
    cards.set(cardAround(link, root, links, keyOf), key);
    keys.add(key);
  }
  return [...cards].flatMap(([card, key]) => {
    const own = links.filter((each) => keyOf(each) === key && card.contains(each)).slice(0, 20);
    const name = nameOn(card, own);
    return name && !/\d/.test(name)
      ? [{ key, name, below: linesBelow(card, name, key, keyOf) }]
      : [];
  });
}

function cardAround(link: Element, root: Element, links: Element[], keyOf: KeyOf): Element {
  const item = closest(
    link,
    (each) => tagOf(each) === "li" || each.getAttribute("role") === "listitem",
  );
  if (item && item !== root && root.contains(item)) return item;
  const key = keyOf(link);
  const others = links.filter((each) => keyOf(each) !== key);
  let card = link;
  while (
    card.parentElement &&
    card.parentElement !== root &&
    !others.some((each) => card.parentElement?.contains(each))
  )
    card = card.parentElement;
  return card;
}

/** The text for eyes in one of the links, then that of a link without a picture, then the picture's. */
function nameOn(card: Element, links: Element[]): string {
  const shown = links.flatMap((link) =>
    descendants(link, 60).filter((each) => each.getAttribute("aria-hidden") === "true"),
  );
  const holds = (link: Element, tags: RegExp) =>
    descendants(link, 200).some((each) => each !== link && tags.test(tagOf(each)));
  const bare = links.filter((each) => !holds(each, /^(img|figure|picture)$/));
  const [name = ""] = [...shown, ...bare, ...links].flatMap((each) => firstLine(each) || []);
  const pictured = descendants(card, 200).map((each) =>
    tagOf(each) === "img" ? (each.getAttribute("alt") ?? "") : "",
  );
  return name || (pictured.find(hasNameShape) ?? "");
}

function firstLine(element: Element): string {
  const [line] = linesOf(element, 1);
  return withoutTitles((line?.text ?? "").slice(0, 150).replace(/\s*[•·].*$/u, ""));
}

function linesBelow(card: Element, name: string, key: string, keyOf: KeyOf): Line[] {
  const lines = linesOf(card, 60);
  const start = lines.findIndex((line) => line.text.startsWith(name));
  return lines.slice(start + 1).filter((line) => {
    if (
      !/^[Aax]/.test(shapeOf(line.text.slice(0, 1))) ||
      line.text === name ||
      isPressed(line.block)
    )
      return false;
    return line.runs.every(({ element }) => {
      const link = closest(element, (each) => tagOf(each) === "a");
      return !link || keyOf(link) === key;
    });
  });
}

/** True where a press on the element does something, so that its text is a label. */
export function isPressed(element: Element): boolean {
  return (
    closest(
      element,
      (each) =>
        tagOf(each) === "button" || /^(button|menuitem)$/.test(each.getAttribute("role") ?? ""),
      6,
    ) !== undefined
  );
}

/** True for what stands beside the list: menus, columns at the side, dialogs. */
function isBeside(link: Element, root: Element): boolean {
  const aside = closest(
    link,
    (each) =>
      /^(nav|aside|dialog)$/.test(tagOf(each)) ||
      /^(navigation|complementary|dialog)$/.test(each.getAttribute("role") ?? ""),
  );
  return (aside && root.contains(aside) && aside !== root) || isOutOfSight(link);
}
