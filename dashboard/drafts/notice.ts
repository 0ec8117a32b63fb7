import type { DraftText } from "#shared/drafts/draft";
import type { OpenProgram } from "../open-program.ts";

/** Long enough for a slow line; whoever wants to write does not wait longer for a link. */
const patience = 3000;

/**
 * The link to the page on which the person sees what is kept about them. Without a network, or for
 * an introduction that has not been synced, the draft goes without.
 */
export async function noticeFor(
  { text }: DraftText,
  about: string | undefined,
  { client, program, replica }: Pick<OpenProgram, "client" | "program" | "replica">,
): Promise<string | undefined> {
  if (about === undefined || !text.includes("{notice}")) return undefined;
  if (replica.waiting.peek() > 0) await within(patience, replica.sync());
  const reply = await within(patience, client.keptLink(program.id, about));
  return reply?.ok ? reply.body.link : undefined;
}

function within<Result>(ms: number, work: Promise<Result>): Promise<Result | undefined> {
  return Promise.race([
    work,
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ms)),
  ]);
}
