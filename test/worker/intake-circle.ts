import { afterEach, beforeEach, vi } from "vitest";
import { type Member, makeCircle } from "./post.ts";

/** Fresh for each test: a mentor who leads, their mentee, and another mentor. */
export let mentor: Member;
export let mentee: Member;
export let other: Member;
/** What the server says of mails it does not take. */
export let log: ReturnType<typeof vi.spyOn>;

let circles = 0;

/** Called once at the top of a file; the name keeps its accounts apart from those of other files. */
export function stageCircle(name: string): void {
  beforeEach(async () => {
    log = vi.spyOn(console, "warn").mockImplementation(() => {});
    circles += 1;
    [mentor, mentee, other] = (await makeCircle(`${name}${circles}`, {
      lena: ["mentor"],
      amina: ["mentee"],
      omar: ["mentor", "lead"],
    })) as [Member, Member, Member];
  });

  afterEach(() => log.mockRestore());
}

export const taken = { rejected: undefined };
export const amara = "Amara Okafor <amara@lagoslabs.example>";
export const fromMentor = () => `Lena Fischer <${mentor.email}>`;
export const fromMentee = () => `Amina Diallo <${mentee.email}>`;
export const toBoth = () => `${fromMentee()}, ${amara}`;
