import type { Contact } from "#shared/contacts";

export const cadenceChoices = [
  { value: "", words: "No reminder" },
  { value: "30", words: "Every 30 days" },
  { value: "90", words: "Every 90 days" },
  { value: "180", words: "Every 180 days" },
];

export function cadenceIn(value: string): Contact["keepInTouchEvery"] {
  return ([30, 90, 180] as const).find((days) => `${days}` === value) ?? null;
}
