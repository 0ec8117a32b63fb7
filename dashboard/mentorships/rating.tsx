import { useId } from "preact/hooks";

type Props = {
  legend: string;
  /** What each number stands for, from the least. */
  words: readonly string[];
  value: number | null;
  onChange: (value: number) => void;
};

/** A number from 1 to as many as there are words for. */
export function Rating({ legend, words, value, onChange }: Props) {
  const name = useId();
  return (
    <fieldset class="rating">
      <legend>{legend}</legend>
      <div class="line-up">
        {words.map((each, index) => (
          <label key={each} title={each}>
            <input
              type="radio"
              name={name}
              aria-label={`${index + 1}, ${each}`}
              checked={value === index + 1}
              onChange={() => onChange(index + 1)}
            />
            <span aria-hidden="true">{index + 1}</span>
          </label>
        ))}
        <span class="soft small">{value === null ? "not said yet" : words[value - 1]}</span>
      </div>
    </fieldset>
  );
}
