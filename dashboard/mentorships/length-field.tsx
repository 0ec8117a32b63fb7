import type { Mentorship } from "#shared/mentorships";
import { SelectField } from "../ui/field.tsx";

const lengths = [15, 30, 45, 60, 90, 120];

/** A group needs longer, so that everyone has a word. */
export function usualMinutes({ kind }: Pick<Mentorship, "kind">): number {
  return kind === "group" ? 60 : 30;
}

export function LengthField({
  minutes,
  onChange,
}: {
  minutes: number;
  onChange: (minutes: number) => void;
}) {
  const choices = [...new Set([...lengths, minutes])].toSorted((a, b) => a - b);
  return (
    <SelectField
      label="How long"
      name="minutes"
      value={String(minutes)}
      choices={choices.map((each) => ({ value: String(each), words: `${each} minutes` }))}
      onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
    />
  );
}
