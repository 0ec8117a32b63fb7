const dots = [1, 2, 3, 4, 5] as const;

/** How far something came, as five dots beside the words that say the same. */
export function StageDots({
  reached,
  over,
  words,
}: {
  reached: 1 | 2 | 3 | 4 | 5;
  /** True once it has ended: the dots fade, the words stay. */
  over: boolean;
  words: string;
}) {
  return (
    <span class={over ? "dots over" : "dots"}>
      <svg width="58" height="10" viewBox="0 0 58 10" aria-hidden="true">
        {dots.map((dot) => (
          <circle
            key={dot}
            cx={dot * 12 - 7}
            cy="5"
            r={dot <= reached ? 4.5 : 4}
            class={dot <= reached ? `reached-${dot}` : "ahead"}
          />
        ))}
      </svg>
      <span>{words}</span>
    </span>
  );
}
