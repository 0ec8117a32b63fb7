import { createHmac, timingSafeEqual } from "node:crypto";
import type { Bindings } from "./bindings.ts";

/** One secret for each purpose, so that what is signed for one says nothing for another. */
export function sealed(env: Bindings, purpose: string, text: string): string {
  const key = createHmac("sha256", env.AUTH_SECRET).update(purpose).digest();
  return createHmac("sha256", key).update(text).digest("base64url");
}

/** In the same time, however much of the two is alike. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

type Place = { purpose: string; programId: string };

/** Values that only this server can have written, for one purpose in one program. */
export function signToken(env: Bindings, place: Place, values: readonly unknown[]): string {
  const words = Buffer.from(JSON.stringify(values)).toString("base64url");
  return `${words}.${sealOf(env, place, words)}`;
}

/** Undefined for what we did not sign. */
export function readToken(
  env: Bindings,
  place: Place,
  token: string,
): { values: unknown; seal: string } | undefined {
  const [words = "", seal = "", ...more] = token.split(".");
  if (more.length > 0 || !isSame(seal, sealOf(env, place, words))) return undefined;
  return { values: JSON.parse(Buffer.from(words, "base64url").toString()), seal };
}

function sealOf(env: Bindings, { purpose, programId }: Place, words: string): string {
  return sealed(env, purpose, `${programId}\n${words}`);
}
