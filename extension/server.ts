import { type Client, makeClient } from "#shared/client";

export const defaultOrigin = __TERTIUS_ORIGIN__;

/**
 * The server as the account, or before there is one, as nobody. The dashboard's cookie in the same
 * browser is somebody else's: the server refuses an extension that brings it.
 */
export function clientFor({ origin, token }: { origin: string; token?: string }): Client {
  const transport = { fetch: send, origin };
  return makeClient(token === undefined ? transport : { ...transport, token });
}

function send(request: Request): Promise<Response> {
  return fetch(request, { credentials: "omit" });
}
