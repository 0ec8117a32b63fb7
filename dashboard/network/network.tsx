import { hasRole, useProgram } from "../open-program.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { MadeForMentees } from "./made.tsx";
import { OwnNetwork } from "./own.tsx";
import "./network.css";

/** What grew out of introductions: one's own network, and for a mentor that of their mentees. */
export function Network() {
  const open = useProgram();
  const isMentor = hasRole(open, "mentor");
  const isMentee = hasRole(open, "mentee");
  return (
    <div class="stack wide">
      <h1>Network</h1>
      {isMentee && <OwnNetwork />}
      {isMentor && <MadeForMentees />}
      {!isMentee && !isMentor && (
        <EmptyState title="A network belongs to a mentee or a mentor">
          <p>As a lead you find the program's numbers under Reports.</p>
        </EmptyState>
      )}
    </div>
  );
}
