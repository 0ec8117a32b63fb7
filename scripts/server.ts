import type { ChildProcess } from "node:child_process";
import { freePort } from "./ports.ts";
import { run, start, stop, Trouble } from "./tools.ts";

export type Server = {
  origin: string;
  port: number;
  pid: number;
  ended: Promise<number>;
  stop(): Promise<void>;
};
type Options = {
  port: number;
  state: string;
  /** Another server than `npm start` has, as a proof needs one, and where its sources are. */
  script?: string;
  from?: string;
  vars?: Record<string, string>;
};

/** The whole application on this computer, its data in the state folder; resolves once it answers. */
export async function serve(options: Options): Promise<Server> {
  const { port: wished, state, script, from, vars = {} } = options;
  await migrate(state);
  const port = await freePort(wished);
  const origin = `http://localhost:${port}`;
  const wanted = Object.entries({ ORIGIN: origin, ...vars });
  const child = start(
    [
      ...["wrangler", "dev", ...(script === undefined ? [] : [script])],
      ...["--env", "local", "--persist-to", state, "--port", String(port)],
      ...[
        "--inspector-port",
        "0",
        ...wanted.flatMap(([name, each]) => ["--var", `${name}:${each}`]),
      ],
      ...["--show-interactive-dev-session=false", "--log-level", "warn"],
    ],
    from === undefined ? {} : { cwd: from },
  );
  const ended = new Promise<number>((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  await answers(`${origin}/api/v1/health`, child);
  return { origin, port, pid: child.pid ?? 0, ended, stop: () => stop(child) };
}

async function migrate(state: string): Promise<void> {
  const { code, output } = await run(
    [
      ...["wrangler", "d1", "migrations", "apply", "ACCOUNTS"],
      ...["--env", "local", "--local", "--persist-to", state],
    ],
    { output: "kept", env: { CI: "true" } },
  );
  if (code !== 0) throw new Trouble(`The accounts database could not be prepared:\n${output}`);
}

async function answers(address: string, child: ChildProcess): Promise<void> {
  const patience = Date.now() + 90_000;
  while (Date.now() < patience) {
    if (child.exitCode !== null) throw new Trouble("The server ended before it answered.");
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await stop(child);
  throw new Trouble(`The server did not answer at ${address} within 90 s.`);
}
