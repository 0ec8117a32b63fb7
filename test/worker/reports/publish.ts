import { runInDurableObject } from "cloudflare:test";
import { weekOf } from "#shared/days";
import { Rows } from "../../../worker/program/rows.ts";
import { publishWeek } from "../../../worker/reports/weeks.ts";
import { now, today } from "../../make.ts";
import type { Stub } from "../program/make.ts";

/** Counts and publishes the week that the tests play in, which throws where a row breaks it. */
export function publish(stub: Stub, weekOn = weekOf(today)): Promise<void> {
  return runInDurableObject(stub, (_, state) => publishWeek(new Rows(state.storage), weekOn, now));
}
