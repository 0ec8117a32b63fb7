import { page } from "./dashboard-stage.ts";
import { enter } from "./introduction-steps.ts";
import { bookOf, type makeMentorship } from "./mentorship-rows.ts";

export const press = (words: string) => page.locator(`button::-p-text(${words})`).click();

/** Opens the mentorship's page as one of its two. */
export async function enterAs(
  userId: "mentee-1" | "mentor-1",
  made: ReturnType<typeof makeMentorship>,
): Promise<void> {
  await enter(`/mentorships/${made.id}`, bookOf(userId, made.rows));
}
