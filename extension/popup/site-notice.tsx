import type { Connection } from "../connection.ts";
import { t } from "../words.ts";
import type { Popup } from "./popup-model.ts";

type Props = { popup: Popup; connection: Connection | undefined };

/** Before the first reading of a site whose terms forbid copying; typing by hand is as good a way. */
export function SiteNotice({ popup, connection }: Props) {
  const draft = popup.draft.value;
  if (draft?.reading !== "held") return null;
  return (
    <section class="notice due" aria-labelledby="site-notice">
      <h2 id="site-notice" tabIndex={-1}>
        {t("noticeTitle", hostnameOf(draft.page.url))}
      </h2>
      <p>{t("noticeWhat")}</p>
      <p>{t("noticeTerms")}</p>
      <p>{t("noticeOtherwise")}</p>
      <p class="row">
        <button type="button" onClick={() => void popup.allowReading()}>
          {t("noticeAllow")}
        </button>
        {connection !== undefined && (
          <a href={`${connection.origin}/contacts/import`} target="_blank" rel="noreferrer">
            {t("noticeImport")}
          </a>
        )}
      </p>
    </section>
  );
}

function hostnameOf(url: string): string {
  return (URL.parse(url)?.hostname ?? "").replace(/^www\./, "");
}
