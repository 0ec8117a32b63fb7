import { addDays } from "#shared/days";
import type { Mentorship } from "#shared/mentorships";
import { makeRecord } from "../make.ts";
import { type Book, type Row, today } from "./dashboard-rows.ts";

const names = {
  "mentee-1": "Amina Diallo",
  "mentor-1": "Lena Fischer",
  "mentee-2": "Robin Sample",
};

/** A mentorship of the two, and whatever else is of it. */
export function makeMentorship(fields: Partial<Mentorship> = {}, ...more: Row[]) {
  const record = makeRecord("mentorship", {
    ...{ names, startedOn: addDays(today, -90), createdBy: "lead-1" },
    ...fields,
  });
  const rows: Row[] = [{ kind: "mentorship", record }, ...more];
  return { id: record.id, rows };
}

export function bookOf(userId: "mentee-1" | "mentor-1", rows: Row[]): Book {
  const role = userId === "mentor-1" ? "mentor" : "mentee";
  return { userId, name: names[userId], roles: [role], rows };
}
