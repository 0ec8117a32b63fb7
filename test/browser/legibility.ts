import type { Page } from "puppeteer-core";

/** Words outside the brackets of the pseudo-language, in sight or only read out, that no data is. */
export function bareWordsIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isData = (element: Element | null) =>
      element?.closest("bdi, [dir='auto'], kbd, .code") != null;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const said: string[] = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (!isData(parent) && parent?.closest("script, style") == null)
        said.push(walker.currentNode.textContent ?? "");
    }
    for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]"))
      for (const name of ["aria-label", "title", "placeholder"])
        said.push(element.getAttribute(name) ?? "");
    const withoutMessages = (text: string): string => {
      const rest = text.replace(/⟦[^⟦⟧]*⟧/g, "");
      return rest === text ? text : withoutMessages(rest);
    };
    return said.filter((text) => /\p{L}/u.test(withoutMessages(text)));
  });
}

/** Selectors of what is meant to be so: parts that scroll or end in dots, and rows that bleed. */
type Meant = { scrolled: string; bleeding: string };
const nothing: Meant = { scrolled: "not-here", bleeding: "not-here" };

/** Elements that reach past the side of the page, or whose content is wider than they are. */
export function overflowIn(page: Page, meant = nothing): Promise<string[]> {
  return page.evaluate(({ scrolled, bleeding }) => {
    const { clientWidth } = document.documentElement;
    const isOutside = (element: Element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < -1 || right > clientWidth + 1);
    };
    // A control scrolls what was typed into it; what only screen readers get is a pixel wide.
    const isMeant = (element: Element) =>
      element.closest(`input, select, textarea, .hidden, svg, ${scrolled}`) !== null;
    const isCut = (element: Element) =>
      element.scrollWidth > element.clientWidth + 1 && !element.matches(bleeding);
    const isInline = (element: Element) => getComputedStyle(element).display === "inline";
    const wide = [...document.body.querySelectorAll("*")]
      .filter((element) => !isMeant(element))
      .filter((element) => isOutside(element) || (!isInline(element) && isCut(element)));
    // Whatever holds a wide element is as wide; only the innermost is to blame.
    return wide
      .filter((element) => !wide.some((other) => other !== element && element.contains(other)))
      .map((element) => element.outerHTML.slice(0, 120));
  }, meant);
}
