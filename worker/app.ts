import { Hono } from "hono";
import type { App } from "./bindings.ts";
import {
  boundedBody,
  extensionAccess,
  fail,
  faultOf,
  jsonWrites,
  knownOrigin,
  quietHeaders,
} from "./door.ts";
import type { Deliver } from "./mail.ts";

/** Every route of the server. Production and the local mode differ in how mail leaves. */
export function makeApp(deliver: Deliver) {
  return new Hono<App>()
    .use(async (c, next) => {
      c.set("deliver", deliver);
      return next();
    })
    .use("/api/*", quietHeaders, extensionAccess, knownOrigin, boundedBody, jsonWrites)
    .get("/api/v1/health", (c) => c.json({ ok: true }))
    .notFound((c) => fail(c, "not_found"))
    .onError(faultOf);
}
