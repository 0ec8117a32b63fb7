import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import type { Weather } from "./plan.ts";

export type Network = Awaited<ReturnType<typeof startNetwork>>;

/** Stands between the extension and the server, and does to their trips what the weather says. */
export async function startNetwork(server: string) {
  let weather: Weather = "whole";
  const relay = createServer((request, response) => {
    pass(server, weather, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((listening) => relay.listen(0, "localhost", listening));
  const { port } = relay.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    become(next: Weather) {
      weather = next;
    },
    close() {
      relay.closeAllConnections();
      return new Promise<void>((closed) => relay.close(() => closed()));
    },
  };
}

async function pass(
  server: string,
  weather: Weather,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (weather === "refused") return void response.destroy();
  if (weather === "fault") return void response.writeHead(503).end();
  const body = await buffer(request);
  if (weather === "slow") await new Promise((resolve) => setTimeout(resolve, 300));
  const answer = await fetch(server + request.url, {
    method: request.method ?? "GET",
    headers: headersOf(request),
    ...(body.length === 0 ? {} : { body: new Uint8Array(body) }),
  });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (weather === "reply_lost") return void response.destroy();
  const type = answer.headers.get("content-type") ?? "text/plain";
  response.writeHead(answer.status, { "content-type": type, "content-length": bytes.length });
  if (weather !== "cut_short") return void response.end(bytes);
  response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
}

/** What counts from end to end; the rest belongs to one connection. */
function headersOf({ headers }: IncomingMessage): Headers {
  const kept = ["authorization", "content-type", "origin", "user-agent"].flatMap((name) => {
    const value = headers[name];
    return typeof value === "string" ? [[name, value] as [string, string]] : [];
  });
  return new Headers(kept);
}
