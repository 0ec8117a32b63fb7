import type { Bindings } from "../bindings.ts";

/**
 * What is kept in place of a code or an address. Six digits or an IP are found again from a plain
 * hash in a moment; without the server's secret they are not found from this one.
 */
export async function keyedHash(env: Bindings, purpose: string, text: string): Promise<string> {
  const encode = (value: string) => new TextEncoder().encode(value);
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const secret = encode(env.AUTH_SECRET);
  const key = await crypto.subtle.importKey("raw", secret, algorithm, false, ["sign"]);
  const hash = await crypto.subtle.sign("HMAC", key, encode(`${purpose}\n${text}`));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
