import type { Device } from "#shared/api";
import { hasRole, type OpenProgram } from "../open-program.ts";

export type StepName =
  | "name"
  | "extension"
  | "contact"
  | "introduction"
  | "mentee"
  | "agreement"
  | "made"
  | "invite"
  | "pair"
  | "report";
export type Step = { name: StepName; state: "done" | "open" };

/** The first steps of a mentee or a mentor, ticked by what stands in their records. */
export function ownSteps(open: OpenProgram, devices: readonly Device[]): Step[] {
  const isMentor = hasRole(open, "mentor") && !hasRole(open, "mentee");
  const named = open.me.name === "" ? [step("name", false)] : [];
  return [...named, ...(isMentor ? mentorSteps(open) : menteeSteps(open, devices))];
}

function menteeSteps({ replica, introductions }: OpenProgram, devices: readonly Device[]): Step[] {
  const contacts = replica.rows("contact").value;
  const isConnected = devices.some(({ kind }) => kind === "extension");
  const isCaptured = () => contacts.values().some(({ source }) => source === "page");
  return [
    step("extension", isConnected || isCaptured()),
    step("contact", contacts.size > 0),
    step("introduction", introductions.lines.value.length > 0),
  ];
}

function mentorSteps({ replica, people, introductions }: OpenProgram): Step[] {
  return [
    step("mentee", people.mentees.value.length > 0),
    step("agreement", replica.rows("agreement").value.size > 0),
    step(
      "made",
      introductions.lines.value.some(({ side }) => side === "mentor"),
    ),
  ];
}

/** A lead's: people first, since no number comes before them. */
export function leadSteps({ replica }: OpenProgram, report: "read" | "unread"): Step[] {
  const { size } = replica.rows("member").value;
  return [
    step("invite", size > 1 || replica.rows("invitation").value.size > 0),
    step("pair", replica.rows("pairing").value.size > 0),
    step("report", report === "read"),
  ];
}

function step(name: StepName, isDone: boolean): Step {
  return { name, state: isDone ? "done" : "open" };
}
