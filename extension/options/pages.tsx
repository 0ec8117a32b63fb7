import type { ReadonlySignal } from "@preact/signals";
import { Field } from "../ui/field.tsx";
import { t } from "../words.ts";
import { type Sites, siteIn } from "./sites-model.ts";

export type Notice = {
  allowed: ReadonlySignal<"allowed" | undefined>;
  allow(): void;
  takeBack(): void;
};

/** What may be read of sites whose terms forbid copying: nothing, until this was read and allowed. */
export function SiteNotice({ notice }: { notice: Notice }) {
  const isAllowed = notice.allowed.value !== undefined;
  return (
    <section id="notice">
      <h2>{t("noticeHeading")}</h2>
      <p>{t("noticeSites")}</p>
      <p>{t("noticeWhat")}</p>
      <p>{t("noticeTerms")}</p>
      <p role="status">{t(isAllowed ? "noticeIsAllowed" : "noticeIsOff")}</p>
      <p>
        {isAllowed ? (
          <button type="button" onClick={notice.takeBack}>
            {t("noticeTakeBack")}
          </button>
        ) : (
          <button type="button" onClick={notice.allow}>
            {t("noticeAllow")}
          </button>
        )}
      </p>
    </section>
  );
}

/** Where the toolbar button may say by itself whether a page's person is saved. */
export function GrantedSites({ sites }: { sites: Sites }) {
  const granted = sites.granted();
  return (
    <section id="sites">
      <h2>{t("sites")}</h2>
      <p>{t("sitesWhat")}</p>
      {granted.length === 0 ? (
        <p class="soft">{t("sitesNone")}</p>
      ) : (
        <ul class="refusals">
          {granted.map((pattern) => (
            <GrantedSite key={pattern} sites={sites} pattern={pattern} />
          ))}
        </ul>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void sites.add();
        }}
      >
        <Field
          label={t("siteAddress")}
          name="site"
          entry="url"
          value={sites.typed.value}
          mistake={sites.problem.value && t(problemWords[sites.problem.value])}
          onValue={(text) => sites.type(text)}
        />
        <button type="submit">{t("siteAdd")}</button>
      </form>
    </section>
  );
}

const problemWords = { not_a_site: "problemSite", not_granted: "problemGrant" } as const;

function GrantedSite({ sites, pattern }: { sites: Sites; pattern: string }) {
  const site = siteIn(pattern) ?? t("allSites");
  return (
    <li class="row">
      <bdi>{site}</bdi>
      <button
        type="button"
        aria-label={t("siteRemove", site)}
        onClick={() => void sites.remove(pattern)}
      >
        {t("remove")}
      </button>
    </li>
  );
}
