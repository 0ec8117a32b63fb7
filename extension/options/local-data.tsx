import { t } from "../words.ts";

/** A copy of everything this browser keeps, for the person alone. */
export function LocalDataSection({ exportData }: { exportData(): void }) {
  return (
    <section id="data">
      <h2>{t("localData")}</h2>
      <p>{t("localDataWhat")}</p>
      <p>
        <button type="button" onClick={exportData}>
          {t("localDataExport")}
        </button>
      </p>
    </section>
  );
}
