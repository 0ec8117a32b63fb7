import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso";
import { wantsFirstSteps } from "../first-steps/wanted.ts";
import { InboxNotice } from "../inbox/inbox-notice.tsx";
import { part } from "../lazy-screens.tsx";
import { hasRole, useProgram } from "../open-program.ts";
import { usePlace } from "../place.ts";
import { longDate } from "../words/days.ts";
import { OwedList } from "./owed-list.tsx";
import { OwedPanel } from "./owed-panel.tsx";
import { furtherOn, sectionsOf, waitingOf } from "./sections.ts";
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

/** Only beginners need them, and they come for more than these lines. */
const FirstSteps = part(async () => (await import("../first-steps/own.tsx")).OwnFirstSteps);
/** What stands further down draws a moment later than what is owed. */
const Made = part(async () => (await import("./made.tsx")).Made);
const Waiting = part(async () => (await import("./waiting.tsx")).Waiting);
/** What is gentle comes after what is owed. */
const Gentle = part(async () => (await import("./gentle.tsx")).Gentle);
/** Third persons rarely say anything. */
const ContactWords = part(async () => (await import("./contact-words.tsx")).ContactWords);

function Lists() {
  const open = useProgram();
  const { id } = usePlace();
  const owed = open.owed.value;
  const today = open.today.value;
  const sections = sectionsOf(owed, today);
  const lines = open.introductions.lines.value;
  const waiting = waitingOf(lines, owed, today);
  const made = lines.filter(({ side }) => side === "mentor");
  const loading = open.replica.empty.value && lines.length === 0;
  const fresh = lines.length === 0 && open.replica.rows("contact").value.size === 0;
  return (
    <div class="with-panel">
      <div class="stack wide narrow">
        <h1>Today</h1>
        <InboxNotice />
        {open.replica.rows("contact_word").value.size > 0 && <ContactWords />}
        {loading && (
          <p class="soft" role="status">
            Fetching your introductions and contacts for the first time…
          </p>
        )}
        {!fresh && sections.length === 0 && <NothingOwed />}
        {sections.length > 0 && <OwedList sections={sections} chosen={id} />}
        <FurtherOn />
        {!loading && wantsFirstSteps(open) && <FirstSteps />}
        {open.replica.rows("mentorship").value.size > 0 && <Gentle />}
        {hasRole(open, "mentor") && made.length > 0 && <Made lines={made} />}
        {waiting.length > 0 && <Waiting lines={waiting} />}
      </div>
      {id !== undefined && <OwedPanel id={id} />}
    </div>
  );
}

function FurtherOn() {
  const open = useProgram();
  const rest = furtherOn(open.owed.value, open.today.value);
  const [first] = rest;
  if (first === undefined) return null;
  return (
    <p class="soft small">
      {rest.length} more after this week, the first {longDate(first.dueOn)}.
    </p>
  );
}

function NothingOwed() {
  const open = useProgram();
  return (
    <p class="soft">
      {hasRole(open, "mentee")
        ? "You owe nobody anything this week. A good day to thank someone, or to ask a mentor for the next introduction."
        : "Nothing waits for you this week. A good day to think of whom a mentee should meet."}
    </p>
  );
}
