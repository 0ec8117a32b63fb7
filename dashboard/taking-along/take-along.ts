import { dayAt } from "#shared/days";
import { saveFile } from "../charts/saving.ts";
import type { OpenProgram } from "../open-program.ts";
import { filesToTakeAlong } from "./files.ts";
import { zipOf } from "./zip.ts";

/** Saves the person's own book as one zip. */
export async function takeAlong(open: OpenProgram): Promise<void> {
  const { program, me, now } = open;
  const answer = await fetch("/book-schema.json");
  if (!answer.ok) throw new Error(`The schema answered ${answer.status}.`);
  const files = filesToTakeAlong(open, { origin: location.origin, schema: await answer.text() });
  const zip = zipOf(files, dayAt(now(), me.timeZone));
  const name = program.name.replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase() || "tertius";
  saveFile(`${name}.zip`, new Blob([zip], { type: "application/zip" }));
}
