import { dayAt } from "#shared/days";
import { saveFile } from "../charts/saving.ts";
import type { OpenProgram } from "../open-program.ts";
import { filesToTakeAlong } from "./files.ts";
import { zipOf } from "./zip.ts";

/** Saves the person's own book as one zip. */
export function takeAlong(open: OpenProgram): void {
  const { program, me, now } = open;
  const zip = zipOf(filesToTakeAlong(open, location.origin), dayAt(now(), me.timeZone));
  const name = program.name.replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase() || "tertius";
  saveFile(`${name}.zip`, new Blob([zip], { type: "application/zip" }));
}
