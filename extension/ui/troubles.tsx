import type { Standing } from "../standing.ts";
import { t } from "../words.ts";

/** What somebody should know before it costs them something; nothing while all is well. */
export function Troubles({ standing }: { standing: Standing | undefined }) {
  if (standing === undefined) return null;
  const { state, clock, space } = standing;
  return (
    <>
      {state === "outdated" && <p class="notice overdue">{t("troubleOutdated")}</p>}
      {space === "scarce" && <p class="notice due">{t("troubleSpace")}</p>}
      {clock === "wrong" && <p class="notice due">{t("troubleClock")}</p>}
    </>
  );
}
