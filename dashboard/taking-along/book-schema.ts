import * as z from "zod";
import { kinds } from "#shared/kinds";
import { ownKinds } from "./own-book.ts";

/**
 * What `ownBook` says, as JSON Schema (2020-12). The build writes it into a file: zod's writer of
 * schemas is too heavy to be loaded with the first screen, where zod itself is.
 */
export function ownBookSchema(): object {
  const lists = ownKinds.map((kind) => [kind, z.array(kinds[kind])]);
  const book = z.object({
    savedAt: z.iso.datetime(),
    of: z.object({ email: z.string(), name: z.string() }),
    ...Object.fromEntries(lists),
  });
  return z.toJSONSchema(book, { unrepresentable: "any" });
}
