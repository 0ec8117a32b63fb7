import type { Pairing } from "../connection.ts";
import { Field } from "../ui/field.tsx";
import { t, type Word } from "../words.ts";
import type { Options, Problem } from "./options-model.ts";

type Props = { options: Options; pairing: Pairing | undefined };

/** The server's address and the button; while the person approves elsewhere, the code to compare. */
export function ConnectForm({ options, pairing }: Props) {
  if (pairing?.step === "waiting") return <Waiting options={options} pairing={pairing} />;
  const problem = options.problem.value;
  return (
    <form
      class="connect"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void options.connect();
      }}
    >
      <Field
        label={t("server")}
        name="server"
        entry="url"
        value={options.address.value}
        mistake={problem && t(problemWords[problem])}
        onValue={(text) => options.type(text)}
      />
      {pairing?.step === "failed" && (
        <p class="notice overdue" role="alert">
          {t(failureWord(pairing.error))}
        </p>
      )}
      <div>
        <button type="submit" class="primary" disabled={options.isAsking.value}>
          {t("connect")}
        </button>
      </div>
    </form>
  );
}

const problemWords = {
  not_a_server: "problemServer",
  no_access: "problemAccess",
  unanswered: "problemUnanswered",
} as const satisfies Record<Problem, Word>;

function failureWord(error: string): Word {
  if (error === "offline") return "failureOffline";
  if (error === "access_denied") return "failureDenied";
  if (error === "code_expired") return "failureExpired";
  if (error === "rate_limited") return "failureRate";
  return "failureOther";
}

type WaitingProps = { options: Options; pairing: Extract<Pairing, { step: "waiting" }> };

function Waiting({ options, pairing }: WaitingProps) {
  return (
    <div class="connect" role="status">
      <p>{t("approveThere")}</p>
      <p class="code">{pairing.userCode}</p>
      <p class="row">
        <a href={pairing.verificationUri} target="_blank" rel="noreferrer">
          {t("openConnectPage")}
        </a>
        <button type="button" class="plain" onClick={() => void options.cancel()}>
          {t("cancel")}
        </button>
      </p>
    </div>
  );
}
