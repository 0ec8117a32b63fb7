import type { PlannedInvitation } from "#shared/invitations/plan";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { labelsIn } from "./roster.ts";
import { fateWords, people, roleWords } from "./words.ts";

/** The dry run: to whom a mail would go, and for every other row why not. */
export function InvitationPlanView({
  plan,
  onSend,
  onBack,
}: {
  plan: readonly PlannedInvitation[];
  onSend: () => void;
  onBack: () => void;
}) {
  const fresh = plan.filter(({ fate }) => fate === "new");
  const others = plan.filter(({ fate }) => fate !== "new");
  return (
    <div class="stack">
      <p role="status">
        {people(fresh.length)} would be invited
        {others.length > 0 && `, ${people(others.length)} would not`}. Nothing is sent yet.
      </p>
      <div class="line-up">
        <Button look="primary" disabled={fresh.length === 0} onClick={onSend}>
          Invite {people(fresh.length)}
        </Button>
        <Button look="quiet" onClick={onBack}>
          Change the list
        </Button>
      </div>
      <Rows title="Would be invited" rows={fresh} />
      <Rows title="Left out" rows={others} />
    </div>
  );
}

const mostShown = 200;

function Rows({ title, rows }: { title: string; rows: readonly PlannedInvitation[] }) {
  const { replica } = useProgram();
  const labels = labelsIn(replica);
  if (rows.length === 0) return null;
  return (
    <details class="entries" open>
      <summary>
        {title} <span class="soft">{rows.length.toLocaleString()}</span>
      </summary>
      <ul class="plain-list">
        {rows.slice(0, mostShown).map(({ email, name, role, cohortId, fate }, index) => (
          <li key={index}>
            <span>
              <bdi>{email || "An empty row"}</bdi> <span class="soft small">{name}</span>
            </span>
            <span class={fate === "new" ? "soft small" : "small"}>
              {fate === "new"
                ? [roleWords[role], cohortId === null ? "" : labels.get(cohortId)]
                    .filter(Boolean)
                    .join(", ")
                : fateWords[fate]}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > mostShown && (
        <p class="soft small">and {(rows.length - mostShown).toLocaleString()} more</p>
      )}
    </details>
  );
}
