import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { ErrorBoundary, LocationProvider, Route, Router, useLocation } from "preact-iso";
import type { Replica } from "#shared/replica/replica";
import { reckonAhead } from "./ahead.ts";
import { DeedsModel } from "./deeds.ts";
import { ExampleBar } from "./example/bar.tsx";
import { type Example, ExampleContext } from "./example/example.ts";
import {
  Account,
  AddMail,
  Contacts,
  Devices,
  Imports,
  Inbox,
  Introductions,
  Mentorships,
  Network,
  Outside,
  Reports,
  Running,
  Templates,
} from "./lazy-screens.tsx";
import { OpenProgramContext } from "./open-program.ts";
import { type OpeningDoors, openProgram } from "./opening.ts";
import { ScreenFailed } from "./screen-failed.tsx";
import { useListPlace } from "./scrolling.ts";
import type { Session, SessionState } from "./session.ts";
import { Shell } from "./shell/shell.tsx";
import { Today } from "./today/today.tsx";
import { ButtonLink } from "./ui/button.tsx";

type Props = { session: Session; doors: OpeningDoors };

export function App(props: Props) {
  return (
    <LocationProvider>
      <Screens {...props} />
    </LocationProvider>
  );
}

/** Signed out there is one screen; the address is kept and opens after signing in. */
function Screens({ session, doors }: Props) {
  const { path } = useLocation();
  const state = session.state.value;
  const place = path.split("/")[1] ?? "";
  if (state.status === "signed_in" && !["sign-in", "join", "connect"].includes(place))
    return <Inside key={`${state.me.user.id} ${state.programId}`} {...{ session, state, doors }} />;
  if (state.status === "starting" && place !== "join" && path !== "/sign-in/link") return null;
  return <Router>{[<Route key="" default component={Outside} {...{ session, doors }} />]}</Router>;
}

function Inside({
  session,
  state,
  doors,
}: {
  session: Session;
  state: Extract<SessionState, { status: "signed_in" }>;
  doors: OpeningDoors;
}) {
  const shown = useSignal<Replica | undefined>(undefined);
  const replica = shown.value ?? state.replica;
  // What was just done can be taken back although news of the account have come meanwhile.
  const deeds = useMemo(() => new DeedsModel({ ...doors, save: replica.save }), [doors, replica]);
  const open = useMemo(
    () => openProgram({ ...state, replica }, { ...doors, deeds }),
    [state, doors, replica, deeds],
  );
  const example: Example =
    shown.value === undefined
      ? {
          state: "off",
          async begin() {
            const { openExample } = await import("./example/replica.ts");
            shown.value = await openExample(state.programId, {
              ...{ me: open.me, roles: open.program.roles, today: open.today.peek() },
              ...{ now: doors.now(), newId: doors.newId },
            });
          },
        }
      : {
          state: "on",
          end() {
            shown.value = undefined;
          },
        };
  useEffect(() => reckonAhead(open, doors), [open, doors]);
  const failed = useSignal<"nothing" | "screen">("nothing");
  const onRouteChange = useListPlace();
  return (
    <ExampleContext.Provider value={example}>
      <OpenProgramContext.Provider value={open}>
        <Shell key={example.state} session={session}>
          <ExampleBar />
          {failed.value === "screen" ? (
            <ScreenFailed />
          ) : (
            <ErrorBoundary
              onError={(error) => {
                console.error(error);
                failed.value = "screen";
              }}
            >
              <Router onRouteChange={onRouteChange}>
                <Route path="/" component={Today} />
                <Route path="/today/:id" component={Today} />
                <Route path="/contacts/import" component={Imports} />
                <Route path="/contacts/:id?/:part?" component={Contacts} />
                <Route path="/introductions/from-mail" component={AddMail} />
                <Route path="/introductions/review/:id?" component={Inbox} />
                <Route path="/introductions/:id?" component={Introductions} />
                <Route path="/mentorships/:id?/:part?" component={Mentorships} />
                <Route path="/network" component={Network} />
                <Route path="/reports/:part?" component={Reports} />
                <Route path="/people/:id?" component={Running} session={session} />
                <Route path="/program/:id?" component={Running} session={session} />
                <Route path="/programs/new" component={Running} session={session} />
                <Route path="/templates" component={Templates} />
                <Route path="/devices" component={Devices} />
                <Route path="/account" component={Account} session={session} />
                <Route default component={NotHere} />
              </Router>
            </ErrorBoundary>
          )}
        </Shell>
      </OpenProgramContext.Provider>
    </ExampleContext.Provider>
  );
}

function NotHere() {
  return (
    <div class="stack">
      <h1>There is no such page</h1>
      <p>The address may be old. Everything you saved is where you left it.</p>
      <div class="line-up">
        <ButtonLink href="/">Go to Today</ButtonLink>
      </div>
    </div>
  );
}
