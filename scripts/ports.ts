import { createServer } from "node:net";
import { Trouble } from "./tools.ts";

/** The first free port from the wished one on. */
export async function freePort(wished: number): Promise<number> {
  for (let port = wished; port < wished + 100; port += 1) if (await isFree(port)) return port;
  throw new Trouble(`No port from ${wished} to ${wished + 99} is free on this computer.`);
}

/** Free on both of the addresses that "localhost" may mean. */
export async function isFree(port: number): Promise<boolean> {
  const answers = await Promise.all([canListen(port, "127.0.0.1"), canListen(port, "::1")]);
  return answers.every((free) => free);
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    // A computer without IPv6 cannot have the port taken there.
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code !== "EADDRINUSE"));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
