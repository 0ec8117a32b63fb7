import { wordsOf } from "./languages.ts";

const roles = wordsOf("roles");

/**
 * Whether one of the first words says what somebody is or does. A set of words is looked through,
 * since expressions with a thousand of them take a second until they are first used.
 */
export function opensWithRole(text: string, most: number): boolean {
  return text
    .split(" ", most)
    .some((word) => roles.has(word.toLowerCase().replace(/[^\p{L}\p{M}]+$/u, "")));
}
