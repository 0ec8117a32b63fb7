import type { OpenProgram } from "../open-program.ts";
import { closedSteps } from "./closed.ts";

/** A book with so many introductions in it is no beginner's, whatever else is undone. */
const enough = 3;

/** Asked on every visit to Today, so that the list itself loads only for those who need it. */
export function wantsFirstSteps(open: OpenProgram): boolean {
  const lines = open.introductions.lines.value;
  return lines.length < enough && !closedSteps(localStorage, open).has("own");
}
