import { useId } from "preact/hooks";
import type { Connection } from "../connection.ts";
import { plural, t } from "../words.ts";
import type { Options } from "./options-model.ts";

type Props = { options: Options; account: Connection; deviceName: string; waiting: number };

/** Who is connected, where new records go, and the way out. */
export function Account({ options, account, deviceName, waiting }: Props) {
  const { user, programs } = account.me;
  return (
    <section id="account">
      <h2>{t("account")}</h2>
      {account.status === "connected" && <p>{t("connectedAs", user.name || user.email)}</p>}
      <p class="small soft">
        <bdi>{user.email}</bdi> ·{" "}
        <a href={account.origin} target="_blank" rel="noreferrer">
          {t("openDashboard")}
        </a>
      </p>
      {programs.length > 1 && <Programs options={options} account={account} />}
      {programs.length === 1 && <p>{t("savesInto", programs[0]?.name ?? "")}</p>}
      {programs.length === 0 && <p class="notice">{t("noProgram")}</p>}
      <p class="small soft">
        {t("thisDevice", deviceName)}{" "}
        <a href={`${account.origin}/devices`} target="_blank" rel="noreferrer">
          {t("openDevices")}
        </a>
      </p>
      <p class="small soft">{t("serverUsed", account.origin)}</p>
      {options.isLeaving.value ? (
        <div class="notice overdue" role="alert">
          <p>{waiting > 0 ? plural("leaveLosing", waiting) : t("leaveClean")}</p>
          <p class="row">
            <button type="button" class="danger" onClick={() => void options.disconnect()}>
              {t("disconnectNow")}
            </button>
            <button type="button" onClick={() => options.stay()}>
              {t("stayConnected")}
            </button>
          </p>
        </div>
      ) : (
        <p>
          <button type="button" onClick={() => options.leave()}>
            {t("disconnect")}
          </button>
        </p>
      )}
    </section>
  );
}

function Programs({ options, account }: Pick<Props, "options" | "account">) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{t("program")}</label>
      <select
        id={id}
        name="program"
        value={account.programId ?? ""}
        onChange={({ currentTarget }) => void options.chooseProgram(currentTarget.value)}
      >
        {account.me.programs.map(({ id: programId, name }) => (
          <option key={programId} value={programId}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
