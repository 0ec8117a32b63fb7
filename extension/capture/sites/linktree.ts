import { isOutOfSight, type Reading, tagOf, textOf } from "../dom.ts";
import type { GenericReading } from "../generic.ts";
import { titleParts } from "../meta.ts";
import { dataIn, textAt, valueAt } from "../page-data.ts";
import { accountOf } from "../services.ts";
import { nobody, type Site } from "../site.ts";
import { having, isSameAccount, personIn, statedAccount } from "../site-account.ts";

/** A page of links and whose it is. */
export const linktree: Site = {
  name: "linktree",
  version: 1,
  read(reading, generic) {
    const handle = accountOf(reading.url)?.account;
    if (!handle) return nobody;
    const data = pageData(reading);
    const isOwn = isSameAccount(textAt(data, "username"), handle);
    const parts = ["SocialIcon", "LinkButton"].flatMap((id) => having(reading, "data-testid", id));
    const name = nameIn(reading, generic, handle, isOwn ? data : undefined);
    if (!name) return nobody;
    if (parts.length === 0 && !isOwn) return undefined;
    return personIn(reading, generic, parts, {
      fullName: name.replace(/^@/, ""),
      links: [`https://linktr.ee/${handle}`, ...(isOwn ? linksIn(data) : [])],
    });
  },
};

/** What the heading in sight says, where data or title say it too; else what these say. */
function nameIn(reading: Reading, { meta }: GenericReading, handle: string, data: unknown): string {
  const heading = reading.elements.find((each) => tagOf(each) === "h1" && !isOutOfSight(each));
  const shown = heading ? textOf(heading, 150) : "";
  const title = titleParts(meta.one("og:title") || meta.title, "Linktree")[0] ?? "";
  const published = isSameAccount(statedAccount(meta) || handle, handle) ? title : "";
  const known = textAt(data, "pageTitle") || textAt(data, "account", "pageTitle") || published;
  return (known || isSameAccount(shown, handle) ? shown || known : "").replace(/^Linktree$/, "");
}

/** Links that are not drawn yet. */
function linksIn(data: unknown): string[] {
  const lists = [valueAt(data, "account", "socialLinks"), valueAt(data, "account", "links")];
  return lists
    .flatMap((list) => (Array.isArray(list) ? list.slice(0, 60) : []))
    .map((link) => textAt(link, "url"));
}

function pageData(reading: Reading): unknown {
  const script = reading.elements.find((each) => each.id === "__NEXT_DATA__");
  return valueAt(dataIn(script?.textContent ?? ""), "props", "pageProps");
}
