import type { Browser } from "puppeteer-core";
import * as z from "zod";

/**
 * Firefox lets a test reach its own window (`--remote-allow-system-access`), and so the toolbar
 * button and the keyboard, which no page can stand in for.
 */
export async function clickToolbarButton(browser: Browser, addonId: string): Promise<void> {
  await runInWindow(
    browser,
    `const { ExtensionParent } =
       ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
     const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(addonId)});
     ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`,
  );
}

/** What the window does when the extension's key with this letter is pressed. */
export async function pressShortcut(browser: Browser, letter: string): Promise<void> {
  await runInWindow(
    browser,
    `const keys = [...document.querySelectorAll("keyset[id^='ext-keyset-id'] key")];
     keys.find((key) => key.getAttribute("key") === "${letter}").doCommand();`,
  );
}

/** Answers the question that Firefox asks at the moment, if it asks one; says whether it did. */
export async function answerPrompt(browser: Browser, answer: "yes" | "no"): Promise<void> {
  await runInWindow(
    browser,
    `const asked = PopupNotifications.getNotification("addon-webext-permissions");
     if (!asked) throw new Error("Nothing is asked.");
     const panel = document.getElementById("addon-webext-permissions-notification");
     panel.${answer === "yes" ? "button" : "secondaryButton"}.click();`,
  );
}

/** Presses Enter where the open popup has its focus. */
export async function pressEnterInPopup(browser: Browser): Promise<void> {
  await runInWindow(
    browser,
    `document.querySelector(".webextension-popup-browser").focus();
     const keys = Cc["@mozilla.org/text-input-processor;1"]
       .createInstance(Ci.nsITextInputProcessor);
     keys.beginInputTransactionForTests(window, () => true);
     const enter = new KeyboardEvent("", { key: "Enter", code: "Enter", keyCode: 13 });
     keys.keydown(enter);
     keys.keyup(enter);`,
  );
}

const Tree = z.object({
  result: z.object({ contexts: z.array(z.object({ context: z.string() })).min(1) }),
});
const Evaluated = z.object({ result: z.object({ type: z.literal("success") }) });
const Connection = z.custom<{ send(method: string, params: object): Promise<unknown> }>();

async function runInWindow(browser: Browser, statements: string): Promise<void> {
  // Puppeteer speaks WebDriver BiDi underneath, but has no words for the browser's own window.
  const connection = Connection.parse(Reflect.get(browser, "connection"));
  const tree = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const context = Tree.parse(tree).result.contexts[0]?.context;
  const evaluated = await connection.send("script.evaluate", {
    expression: `(() => { ${statements} })()`,
    target: { context },
    awaitPromise: true,
  });
  Evaluated.parse(evaluated);
}
