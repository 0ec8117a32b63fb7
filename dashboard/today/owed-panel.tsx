import { useLoaded } from "../loaded.ts";
import { useProgram } from "../open-program.ts";
import { Panel } from "../ui/panel.tsx";
import { tell } from "./told.ts";

/** What one owes, with the draft beside it; drafts and forms load when they are first opened. */
export function OwedPanel({ id }: { id: string }) {
  const open = useProgram();
  const owed = open.owed.value.find(({ key }) => key === id);
  const parts = useLoaded(() => import("./owed-detail.tsx"));
  if (owed === undefined) {
    return (
      <Panel label="Nothing to do" title="Nothing to do" closeHref="/">
        <p>
          {open.replica.empty.value
            ? "Fetching…"
            : "This is done, moved on, or was never yours to do."}
        </p>
      </Panel>
    );
  }
  const told = tell(owed, open);
  return (
    <Panel key={owed.key} label={told.what} title={<bdi dir="ltr">{told.what}</bdi>} closeHref="/">
      {parts === "loading" && <p role="status">Opening…</p>}
      {parts === "failed" && (
        <p role="alert">
          This part could not be loaded. What you saved is safe; try again when you are online.
        </p>
      )}
      {typeof parts === "object" && <parts.OwedDetail told={told} />}
    </Panel>
  );
}
