import "../../no-eval.ts";
import { render } from "preact";
import { browser } from "wxt/browser";
import "#shared/tokens.css";
import "../../ui/base.css";
import "../../options/options.css";
import { makeBook } from "../../book.ts";
import { connectionStore, hostPatternOf, pairingStore, serverStore } from "../../connection.ts";
import { ask } from "../../messages.ts";
import { OptionsView } from "../../options/options.tsx";
import { OptionsModel } from "../../options/options-model.ts";
import { openReplica } from "../../replicas.ts";
import { defaultOrigin } from "../../server.ts";
import { speak } from "../../words.ts";

await start();

async function start(): Promise<void> {
  speak(document);
  const [connection, pairing, server, commands] = await Promise.all([
    connectionStore.watch(),
    pairingStore.watch(),
    serverStore.watch(),
    browser.commands.getAll(),
  ]);
  const book = makeBook(connection, openReplica);
  const options = new OptionsModel({
    connection,
    connections: connectionStore,
    pairing,
    pairings: pairingStore,
    server,
    servers: serverStore,
    defaultOrigin,
    book,
    requestAccess: (origin) =>
      browser.permissions.request({
        origins: [hostPatternOf(origin, import.meta.env.FIREFOX ? "firefox" : "other")],
      }),
    ask,
  });
  const root = document.getElementById("options");
  if (root === null) throw new Error("No place to draw.");
  const shortcuts = commands.map(({ name = "", shortcut = "" }) => ({ name, keys: shortcut }));
  render(
    <OptionsView
      options={options}
      book={book}
      connection={connection}
      pairing={pairing}
      shortcuts={shortcuts}
    />,
    root,
  );
  await options.sync();
}
