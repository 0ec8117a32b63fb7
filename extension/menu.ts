import { browser } from "wxt/browser";
import { mailAddress, webAddress } from "./capture/addresses.ts";
import type { Intent } from "./intents.ts";
import { blankForm, type FormField } from "./person-form.ts";
import { selectedPerson } from "./selected-person.ts";
import { t } from "./words.ts";

/** What the context menu offers, and where. */
export function makeMenu(): void {
  browser.contextMenus.removeAll(() => {
    for (const [id, { word, contexts }] of Object.entries(items)) {
      browser.contextMenus.create({ id, title: t(word), contexts: [...contexts] });
    }
  });
}

export const items = {
  save_person: { word: "menuSave", contexts: ["page"] },
  save_introduction: { word: "menuIntroduction", contexts: ["page"] },
  introduce_selection: { word: "menuIntroduceSelection", contexts: ["selection"] },
  save_selection: { word: "menuSelection", contexts: ["selection"] },
  save_link: { word: "menuLink", contexts: ["link"] },
} as const;

/** What a choice in the menu says by itself. */
export type Choice = { menuItemId: string | number; linkUrl?: string; selectionText?: string };

/**
 * What the popup shall open with. A selection is asked for with its lines, which tell a name from
 * the addresses below it; undefined leaves the page's own reading, with the selection beside it.
 */
export async function intentOf(
  { menuItemId, linkUrl = "", selectionText = "" }: Choice,
  readSelection: () => Promise<string>,
): Promise<Intent | undefined> {
  if (menuItemId === "save_introduction") return { wish: "tab", tab: "introduction" };
  if (menuItemId === "introduce_selection") return { wish: "introduction" };
  if (menuItemId === "save_link") return linkIntent(linkUrl);
  if (menuItemId !== "save_selection") return { wish: "tab", tab: "person" };
  const person = selectedPerson((await readSelection()) || selectionText);
  return person === undefined
    ? { wish: "tab", tab: "person" }
    : { wish: "person", person, of: "page" };
}

/** Somebody to be saved under the address a link leads to; undefined where it leads to no one. */
export function linkIntent(address: string): Intent | undefined {
  const email = /^mailto:/i.test(address) ? mailAddress(address) : "";
  const url = email === "" ? webAddress(address, "") : "";
  if (email === "" && url === "") return undefined;
  return {
    wish: "person",
    of: "link",
    person: { ...blankForm(""), emails: linked(email), links: linked(url) },
  };
}

function linked(value: string): FormField[] {
  return value === "" ? [] : [{ value, source: "link" }];
}
