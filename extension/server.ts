import { type Client, makeClient } from "#shared/client";

export const defaultOrigin = __TERTIUS_ORIGIN__;

/** The server as the account, or before there is one, as nobody. */
export function clientFor({ origin, token }: { origin: string; token?: string }): Client {
  const transport = { fetch: (request: Request) => fetch(request), origin };
  return makeClient(token === undefined ? transport : { ...transport, token });
}
