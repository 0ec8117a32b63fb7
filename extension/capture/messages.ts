import { closest, descendants, linesOf, tagOf } from "./dom.ts";
import type { ThreadMessage } from "./page.ts";

const mostMessages = 30;
/** Introductions are short, and the detection reads no further. */
const mostText = 12_000;

/** The messages that say something, in bounded number: the first ones, where introductions are made. */
export function spoken(messages: readonly ThreadMessage[]): ThreadMessage[] {
  return messages.filter(({ text }) => text).slice(0, mostMessages);
}

/**
 * The text of a message below its head, as plain lines. What stands in a quote is marked as mail
 * marks it (RFC 3676, section 4.5); buttons are no words of the writer.
 */
export function textBelow(message: Element, head?: Element): string {
  const before = new Set<Element>();
  const last = head && descendants(head).at(-1);
  if (last)
    for (const each of descendants(message)) {
      before.add(each);
      if (each === last) break;
    }
  let text = "";
  for (const { block, runs, text: line } of linesOf(message, 400, 20_000)) {
    if (runs.some(({ element }) => before.has(element) || isControl(element))) continue;
    const isQuoted = closest(block, (each) => tagOf(each) === "blockquote", 20);
    text += `${tagOf(block) === "p" ? "\n" : ""}${isQuoted ? "> " : ""}${line}\n`;
    if (text.length > mostText) break;
  }
  return text.slice(0, mostText).trim();
}

function isControl(element: Element): boolean {
  const control = closest(
    element,
    (each) =>
      tagOf(each) === "button" ||
      /^(button|link|menu|toolbar|textbox)$/.test(each.getAttribute("role") ?? ""),
    12,
  );
  return control !== undefined && tagOf(control) !== "a";
}
