import { type Client, makeClient } from "#shared/client";
import { aheadOf } from "./standing.ts";

export const defaultOrigin = __TERTIUS_ORIGIN__;

/**
 * The server as the account, or before there is one, as nobody. The dashboard's cookie in the same
 * browser is somebody else's: the server refuses an extension that brings it.
 */
export function clientFor({ origin, token }: { origin: string; token?: string }): Client {
  const transport = { fetch: send, origin };
  return makeClient(token === undefined ? transport : { ...transport, token });
}

/** How far this device's clock is ahead of the server's, in ms; undefined before an answer. */
export function clockAhead(): number | undefined {
  return ahead;
}

let ahead: number | undefined;

async function send(request: Request): Promise<Response> {
  const response = await fetch(request, { credentials: "omit" });
  ahead = aheadOf(response.headers.get("date"), Date.now()) ?? ahead;
  return response;
}
