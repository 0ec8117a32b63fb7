import { useLocation } from "preact-iso";
import { ConnectScreen } from "./account/connect.tsx";
import { Begin } from "./join/begin.tsx";
import { JoinScreen } from "./join/join.tsx";
import type { OpeningDoors } from "./opening.ts";
import type { Session } from "./session.ts";
import { LinkScreen } from "./sign-in/link.tsx";
import { safePath } from "./sign-in/model.ts";
import { SignInScreen } from "./sign-in/sign-in.tsx";

/** Every page before or beside an open program, which is where few visits begin. */
export function Outside({ session, doors }: { session: Session; doors: OpeningDoors }) {
  const { client } = doors;
  const { path, query, url, route } = useLocation();
  const state = session.state.value;
  const onSignedIn = async () => {
    route(path.startsWith("/sign-in") ? safePath(query.next) : url, true);
    await session.start();
  };
  if (path === "/sign-in/link")
    return <LinkScreen client={client} token={query.token ?? ""} onSignedIn={session.start} />;
  if (path.startsWith("/join/"))
    return <JoinScreen client={client} session={session} token={path.slice("/join/".length)} />;
  if (state.status === "starting") return null;
  if (state.status === "signed_out" || path.startsWith("/sign-in")) {
    const because = state.status === "signed_out" ? state.because : "nobody";
    return <SignInScreen client={client} because={because} onSignedIn={onSignedIn} />;
  }
  if (path === "/connect")
    return <ConnectScreen client={client} code={query.code ?? query.user_code} />;
  return <Begin {...{ session, doors }} me={state.me.user} />;
}
