import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { Report } from "#shared/reports/report";
import { saveFile } from "../../charts/saving.ts";
import { useProgram } from "../../open-program.ts";
import { zipOf } from "../../taking-along/zip.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { addressOf, type Query } from "../address.ts";
import { bundleOf, jsonOf } from "./bundle.ts";

type Work =
  | { status: "idle" }
  | { status: "writing"; done: number; all: number }
  | { status: "failed" };

/** The report to take along: on paper, as tables, or for a program to read. */
export function Export({ report, query }: { report: Report; query: Query }) {
  const { program } = useProgram();
  const work = useSignal<Work>({ status: "idle" });
  const wish = useRef<"go_on" | "stop">("go_on");
  const name = `report-${report.asOf}`;
  async function write() {
    wish.current = "go_on";
    const files = await bundleOf(report, program.name, async (done, all) => {
      work.value = { status: "writing", done, all };
      await new Promise((resume) => setTimeout(resume));
      return wish.current;
    });
    work.value = { status: "idle" };
    if (files !== "stopped")
      saveFile(`${name}.zip`, new Blob([zipOf(files, report.asOf)], { type: "application/zip" }));
  }
  function tryWrite() {
    write().catch((error: unknown) => {
      console.error(error);
      work.value = { status: "failed" };
    });
  }
  if (work.value.status === "writing")
    return (
      <div class="line-up no-print">
        <span role="status" class="small soft">
          Writing part {work.value.done + 1} of {work.value.all}
        </span>
        <Button
          size="small"
          onClick={() => {
            wish.current = "stop";
          }}
        >
          Stop
        </Button>
      </div>
    );
  return (
    <div class="line-up no-print">
      {work.value.status === "failed" && (
        <span role="status" class="small">
          The tables could not be written. Try again.
        </span>
      )}
      <ButtonLink size="small" href={addressOf("whole", query)}>
        Print or PDF
      </ButtonLink>
      <Button size="small" onClick={tryWrite}>
        All tables (zip)
      </Button>
      <Button
        size="small"
        onClick={() =>
          saveFile(`${name}.json`, new Blob([jsonOf(report)], { type: "application/json" }))
        }
      >
        JSON
      </Button>
    </div>
  );
}
