import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { PendingDevice } from "#shared/api";
import type { Client } from "#shared/client";
import { Door } from "../sign-in/door.tsx";
import { Button, ButtonLink } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";
import { failureWords } from "../words/failures.ts";

type State =
  | { state: "asking" }
  | { state: "typing"; problem?: string }
  | { state: "looking" }
  | { state: "found"; device: PendingDevice }
  | { state: "approved" | "denied" };

/** A device shows a code; the signed-in person says here whether it may act for them. */
export function ConnectScreen({ client, code }: { client: Client; code: string | undefined }) {
  const userCode = useSignal(code ?? "");
  const state = useSignal<State>(code === undefined ? { state: "typing" } : { state: "asking" });
  const look = async () => {
    state.value = { state: "looking" };
    const reply = await client.pendingDevice(userCode.value);
    state.value = reply.ok
      ? stateOf(reply.body)
      : { state: "typing", problem: connectWords(reply.error) };
  };
  const answer = async (verdict: "approved" | "denied") => {
    state.value = { state: "looking" };
    const reply = await (verdict === "approved"
      ? client.approveDevice(userCode.value)
      : client.denyDevice(userCode.value));
    state.value = reply.ok
      ? { state: verdict }
      : { state: "typing", problem: connectWords(reply.error) };
  };
  useEffect(() => {
    if (code !== undefined) void look();
  }, []);
  return (
    <Door title="Connect a device">
      {state.value.state === "typing" && (
        <CodeForm
          code={userCode.value}
          problem={state.value.problem}
          onInput={(typed) => {
            userCode.value = typed;
          }}
          onSubmit={() => void look()}
        />
      )}
      {state.value.state === "found" && (
        <Question
          device={state.value.device}
          code={userCode.value}
          onAnswer={(verdict) => void answer(verdict)}
        />
      )}
      {(state.value.state === "approved" || state.value.state === "denied") && (
        <Answered verdict={state.value.state} />
      )}
    </Door>
  );
}

function CodeForm({
  code,
  problem,
  onInput,
  onSubmit,
}: {
  code: string;
  problem: string | undefined;
  onInput: (code: string) => void;
  onSubmit: () => void;
}) {
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <TextField
        label="Code shown on the device"
        autoComplete="off"
        autoCapitalize="characters"
        spellcheck={false}
        placeholder="XXXX-XXXX"
        required
        autoFocus
        value={code}
        onInput={(event) => onInput(event.currentTarget.value)}
        problem={problem}
      />
      <div class="line-up">
        <Button look="primary" type="submit">
          Look it up
        </Button>
      </div>
    </form>
  );
}

function Question({
  device,
  code,
  onAnswer,
}: {
  device: PendingDevice;
  code: string;
  onAnswer: (verdict: "approved" | "denied") => void;
}) {
  return (
    <div class="stack">
      <p>
        <strong>{device.name}</strong> asks to read and save your contacts and introductions.
      </p>
      <p class="soft">
        Approve only if you started this yourself and the device shows <strong>{code}</strong>.
      </p>
      <div class="line-up">
        <Button look="primary" onClick={() => onAnswer("approved")}>
          Approve
        </Button>
        <Button onClick={() => onAnswer("denied")}>Deny</Button>
      </div>
    </div>
  );
}

function Answered({ verdict }: { verdict: "approved" | "denied" }) {
  return (
    <div class="stack" role="status">
      {verdict === "approved" ? (
        <p>Connected. Go back to the extension; it signs itself in within a few seconds.</p>
      ) : (
        <p>Denied. The device was not connected.</p>
      )}
      <p class="soft">
        You can close this page, or look at your devices and take access away there.
      </p>
      <div class="line-up">
        <ButtonLink href="/devices">See my devices</ButtonLink>
        <ButtonLink look="quiet" href="/">
          Go to Today
        </ButtonLink>
      </div>
    </div>
  );
}

function stateOf(device: PendingDevice): State {
  return device.status === "pending" ? { state: "found", device } : { state: device.status };
}

function connectWords(code: string): string {
  return code === "not_found" || code === "code_expired" || code === "code_wrong"
    ? "No device waits with this code. Codes run out after ten minutes; ask the device for a new one."
    : failureWords(code);
}
