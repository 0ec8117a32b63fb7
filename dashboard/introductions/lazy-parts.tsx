import { screen } from "../lazy-screens.tsx";

/** What the list does not need at once: each loads when it is first opened. */
export const Board = screen(async () => (await import("./board.tsx")).Board);
export const IntroductionPanel = screen(
  async () => (await import("./detail.tsx")).IntroductionPanel,
);
export const NewIntroduction = screen(async () => (await import("./new.tsx")).NewIntroduction);
