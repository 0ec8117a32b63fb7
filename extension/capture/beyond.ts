import type { Beyond } from "./generic.ts";
import { withSeen } from "./page-state.ts";
import { isSettled, needsRareLayers } from "./rareness.ts";

export const beyond: Beyond = {
  completed: withSeen,
  isEnough: (reading, meta, layers, found) =>
    !needsRareLayers(reading, meta, layers) && isSettled(found(), reading.url),
};

export const nothingBeyond: Beyond = {
  completed: (draft) => draft,
  isEnough: () => true,
};
