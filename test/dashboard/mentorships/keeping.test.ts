import { expect, test } from "vitest";
import { keepsakeOf } from "../../../dashboard/mentorships/keeping.ts";
import { keepsakePage } from "../../../dashboard/mentorships/keepsake.ts";
import { makeRecord, today } from "../../make.ts";
import type { Row } from "../fake-replica.ts";
import { makeOpen } from "../make-open.ts";

const names = { "mentor-1": "Lena Fischer", "mentee-1": "Amina Example" };
const mentorship = makeRecord("mentorship", { names });
const of = { mentorshipId: mentorship.id };
const outcome = (fields: object): Row => ({
  kind: "outcome",
  record: makeRecord("outcome", { createdBy: "mentee-1", kind: "offer", ...fields }),
});

function pageFor(userId: string, ...rows: Row[]): string {
  const { open } = makeOpen([{ kind: "mentorship", record: mentorship }, ...rows], [], userId);
  return keepsakePage(keepsakeOf(mentorship, open));
}

test("a mentor keeps the words, the milestones and what was shared with them", () => {
  const page = pageFor(
    "mentor-1",
    {
      kind: "card",
      record: makeRecord("card", { ...of, text: "Thank you.", createdBy: "mentee-1" }),
    },
    { kind: "milestone", record: makeRecord("milestone", { ...of, words: "A first talk" }) },
    outcome({ sharedWithMentor: "mentor-1", organization: "Example Labs", occurredOn: today }),
  );
  expect(page).toMatch(/Amina Example, .+Thank you\..+A first talk.+An offer, Example Labs/s);
  expect(page).toContain("From the mentorship with Amina Example");
});

test("what was set aside, or not shared, is not in it", () => {
  const page = pageFor(
    "mentee-1",
    {
      kind: "milestone",
      record: makeRecord("milestone", { ...of, words: "Put away", standing: "set_aside" }),
    },
    outcome({ organization: "Example Labs" }),
    { kind: "card", record: makeRecord("card", { text: "Of another mentorship" }) },
  );
  expect(page).not.toMatch(/Put away|Example Labs|Of another/);
});

test("words are text, whatever they are", () => {
  const card = makeRecord("card", { ...of, text: "<script>1 & 2</script>" });
  const page = pageFor("mentor-1", { kind: "card", record: card });
  expect(page).toContain("&lt;script&gt;1 &amp; 2&lt;/script&gt;");
});
