import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { HTTPException } from "hono/http-exception";
import { validator } from "hono/validator";
import type * as z from "zod";
import { type ErrorCode, errors } from "#shared/errors";
import { limits } from "#shared/sync";
import type { App } from "./bindings.ts";

/** A named error with the status that belongs to it. */
export function fail<Code extends ErrorCode>(c: Context, code: Code) {
  return c.json({ error: code }, errors[code]);
}

/** A body of the wrong shape never reaches its handler. */
export function body<Schema extends z.ZodType>(schema: Schema) {
  return validator("json", (value, c) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : fail(c, "invalid_request");
  });
}

/** S11: everything over 1 MB is refused before it is parsed, whatever its content-length says. */
export const boundedBody: MiddlewareHandler = bodyLimit({
  maxSize: limits.bodyBytes,
  onError: (c) => fail(c, "body_too_large"),
});

/** Only JSON changes anything: a form of a foreign page cannot send it unasked. */
export const jsonWrites = createMiddleware<App>(async (c, next) => {
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (isWrite(c.req.method) && type !== "application/json")
    return fail(c, "unsupported_media_type");
  return next();
});

/**
 * Refuses what a foreign page sends. A cookie counts for the dashboard alone: an extension has its
 * own token, and what names no origin (no browser, or a plain read) may not write by cookie.
 */
export const knownOrigin = createMiddleware<App>(async (c, next) => {
  const origin = c.req.header("origin");
  const bearer = c.req.header("authorization") !== undefined;
  const byCookie = !bearer && c.req.header("cookie") !== undefined;
  if (origin === undefined) {
    return byCookie && isWrite(c.req.method) ? fail(c, "foreign_origin") : next();
  }
  if (origin === c.env.ORIGIN) return next();
  return isExtension(origin) && !byCookie ? next() : fail(c, "foreign_origin");
});

/** Lets the extension's pages read the answers; nobody else's. */
export const extensionAccess = createMiddleware<App>(async (c, next) => {
  const origin = c.req.header("origin") ?? "";
  const preflight = c.req.method === "OPTIONS";
  if (preflight && !isExtension(origin)) return fail(c, "foreign_origin");
  if (!isExtension(origin)) return next();
  const answer = preflight ? c.body(null, 204) : undefined;
  if (!preflight) await next();
  const { headers } = answer ?? c.res;
  headers.set("access-control-allow-origin", origin);
  headers.append("vary", "origin");
  if (preflight) {
    headers.set("access-control-allow-methods", "GET, POST, PATCH, DELETE");
    headers.set("access-control-allow-headers", "authorization, content-type");
    headers.set("access-control-max-age", "7200");
  }
  return answer;
});

/** An answer is data for the one who asked: never a page, never kept. */
export const quietHeaders = createMiddleware<App>(async (c, next) => {
  await next();
  if (c.res.webSocket) return;
  c.header("cache-control", "no-store");
  c.header("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
  c.header("cross-origin-resource-policy", "same-origin");
  c.header("referrer-policy", "no-referrer");
  c.header("strict-transport-security", "max-age=63072000; includeSubDomains");
  c.header("x-content-type-options", "nosniff");
  c.header("x-frame-options", "DENY");
});

/** The rim: what nobody expected is logged once and named `fault`. */
export function faultOf(error: Error, c: Context) {
  if (error instanceof HTTPException && error.status === 400) return fail(c, "invalid_request");
  console.error(error);
  return fail(c, "fault");
}

function isExtension(origin: string): boolean {
  return /^(chrome|moz)-extension:\/\/[^/]+$/.test(origin);
}

function isWrite(method: string): boolean {
  return !["GET", "HEAD", "OPTIONS"].includes(method);
}
