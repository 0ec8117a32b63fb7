import { hasRole, useProgram } from "../open-program.ts";
import { usePlace } from "../place.ts";
import type { Session } from "../session.ts";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Founding } from "./founding.tsx";
import { Inviting } from "./inviting.tsx";
import { PairUp } from "./pair-up.tsx";
import { People } from "./people.tsx";
import { ProgramScreen } from "./program-screen.tsx";
import "./program.css";

/** What leads do for their program; one file, so that nobody else loads any of it. */
export function Running({ session }: { session: Session }) {
  const open = useProgram();
  const { url, id } = usePlace();
  if (url.startsWith("/programs/new")) return <Founding session={session} />;
  if (!hasRole(open, "lead") || open.program.kind === "personal") return <NoLead />;
  if (url.startsWith("/program")) return <ProgramScreen part={id ?? "about"} />;
  if (id === "invite") return <Inviting />;
  if (id === "pair") return <PairUp />;
  return <People />;
}

function NoLead() {
  return (
    <EmptyState title="You lead no program here">
      <p>
        People and settings of a program are for its leads. You can found a program of your own and
        invite people into it.
      </p>
      <div class="line-up">
        <ButtonLink look="primary" href="/programs/new">
          Found a program
        </ButtonLink>
      </div>
    </EmptyState>
  );
}
