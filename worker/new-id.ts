import { uuidv7 } from "#shared/ids";

/** An id made by the server at this instant. */
export function newId(now: number): string {
  return uuidv7(now, crypto.getRandomValues(new Uint8Array(10)));
}
