import { useComputed } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso";
import { InboxNotice } from "../inbox/inbox-notice.tsx";
import { hasRole, useProgram } from "../open-program.ts";
import { usePlace } from "../place.ts";
import { FirstSteps } from "./first-steps.tsx";
import { MentorToday, unconfirmedOf } from "./mentor.tsx";
import { groupByDue, owedOf, waitingOf } from "./owed.ts";
import { OwedList } from "./owed-list.tsx";
import { Waiting } from "./waiting.tsx";
import { WritePanel } from "./write.tsx";
import "./today.css";

/** What the person owes and what waits for others; a lead has reports for a home. */
export function Today() {
  const open = useProgram();
  const { route } = useLocation();
  const onlyLeads = open.program.roles.every((role) => role === "lead");
  useEffect(() => {
    if (onlyLeads) route("/reports", true);
  }, [onlyLeads, route]);
  return onlyLeads ? null : <Lists />;
}

function Lists() {
  const open = useProgram();
  const { id } = usePlace();
  const owed = useComputed(() => owedOf(open, open.today.value));
  const groups = groupByDue(owed.value, open.today.value);
  const lines = open.introductions.lines.value;
  const waiting = waitingOf(lines);
  const chosen = owed.value.find(({ key }) => key === id);
  const loading = open.replica.empty.value && lines.length === 0;
  const fresh = lines.length === 0 && open.replica.rows("contact").value.size === 0;
  return (
    <div class="with-panel">
      <div class="stack wide narrow">
        <h1>Today</h1>
        <InboxNotice />
        {loading && (
          <p class="soft" role="status">
            Fetching your introductions and contacts for the first time…
          </p>
        )}
        {!loading && fresh && <FirstSteps />}
        {!fresh && owed.value.length === 0 && unconfirmedOf(lines).length === 0 && <NothingOwed />}
        {owed.value.length > 0 && <OwedList groups={groups} chosen={id} />}
        {hasRole(open, "mentor") && <MentorToday />}
        {waiting.length > 0 && <Waiting lines={waiting} />}
      </div>
      {chosen !== undefined && <WritePanel key={chosen.key} owed={chosen} />}
    </div>
  );
}

function NothingOwed() {
  const open = useProgram();
  return (
    <p class="soft">
      {hasRole(open, "mentee")
        ? "You owe nobody anything today. A good day to thank someone, or to ask a mentor for the next introduction."
        : "Nothing waits for you today."}
    </p>
  );
}
