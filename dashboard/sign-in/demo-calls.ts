import * as z from "zod";

export type DemoRole = "mentee" | "mentor" | "lead";

const Step = z.object({ done: z.number(), all: z.number() });
type Step = z.output<typeof Step>;

/** Makes the demo program, with its reports for a lead, if it is not there yet; one line of JSON per step of progress. */
export async function prepareDemo(as: DemoRole, onStep: (step: Step) => void): Promise<boolean> {
  const response = await post("/dev/demo", { as });
  if (!response?.ok || response.body === null) return false;
  return readSteps(response.body, onStep).catch(() => false);
}

/** True once the last line says so; a stream that breaks off throws. */
async function readSteps(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onStep: (step: Step) => void,
): Promise<boolean> {
  let rest = "";
  let ready = false;
  for await (const piece of body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines.map(lineOf)) {
      if (line !== undefined && "done" in line) onStep(line);
      else ready ||= line !== undefined;
    }
  }
  return ready;
}

export async function signInToDemo(as: DemoRole): Promise<boolean> {
  return (await post("/dev/demo/sign-in", { as }))?.ok ?? false;
}

/** A step, or the word that all is there; undefined for anything else. */
function lineOf(line: string): Step | { ready: true } | undefined {
  if (line.trim() === "") return undefined;
  return z.union([Step, z.object({ ready: z.literal(true) })]).safeParse(JSON.parse(line)).data;
}

function post(path: string, body: object): Promise<Response | undefined> {
  return fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => undefined);
}
