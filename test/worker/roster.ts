import { env } from "cloudflare:test";
import { found, linkCalls, rosterCalls } from "#shared/roster-client";
import { makeId } from "../make.ts";
import { type Browser, linkFor, makePerson } from "./people.ts";
import { ring } from "./reminders/make.ts";

export type Lead = {
  browser: Browser;
  programId: string;
  calls: ReturnType<typeof rosterCalls>;
  stub: ReturnType<typeof env.PROGRAM.getByName>;
};

/** Somebody who has founded a program. */
export async function makeLead(email: string, name = "Harbour Mentoring"): Promise<Lead> {
  const browser = await makePerson(email);
  const founding = {
    key: makeId(),
    name,
    kind: "university",
    startsOn: null,
    endsOn: null,
  } as const;
  const answer = await found(browser.client, founding);
  if (!answer.ok) throw new Error(answer.error);
  const programId = answer.body.id;
  const stub = env.PROGRAM.getByName(programId);
  return { browser, programId, calls: rosterCalls(browser.client, programId), stub };
}

export function makeRow(
  email: string,
  fields: { name?: string; role?: string; cohort?: string } = {},
) {
  return { email, name: "", role: "", cohort: "", ...fields };
}

/** Invites by mail and answers the token of the link in it. */
export async function invited(lead: Lead, email: string, role = "mentee"): Promise<string> {
  const rows = [makeRow(email, { role })];
  const answer = await lead.calls.invite({ rows, role: "mentee", cohortId: null });
  if (!answer.ok) throw new Error(answer.error);
  await ring(lead.stub);
  return tokenIn(await linkFor(email));
}

export function tokenIn(link: URL): string {
  return link.pathname.replace("/join/", "");
}

/** Signs in, opens the link and joins. */
export async function joined(token: string, email: string, displayName = "Amina Example") {
  const browser = await makePerson(email);
  const calls = linkCalls(browser.client, token);
  const answer = await calls.join({ displayName, analytics: "withdrawn" });
  return { browser, calls, answer };
}
