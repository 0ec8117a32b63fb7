import type { Source } from "../capture/page.ts";
import { t, type Word } from "../words.ts";

const words: { [S in Source]: Word } = {
  site: "sourceSite",
  json_ld: "sourcePageData",
  microdata: "sourcePageData",
  rdfa: "sourcePageData",
  h_card: "sourcePageData",
  meta: "sourcePageData",
  link: "sourceLink",
  page: "sourcePage",
  selection: "sourceSelection",
  typed: "sourceTyped",
  vcard: "sourceVcard",
  csv: "sourceCsv",
  message: "sourceMessage",
};

/** Where a value came from, in a word; all that a page says to machines is one to people. */
export function SourceMark({ source }: { source: Source }) {
  return (
    <span class="source">
      <span class="hidden">{t("sourceFrom")} </span>
      {t(words[source])}
    </span>
  );
}
