/** Two dots and the third that joins them. */
export function Mark({ size }: { size: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path d="M7 23 16 9l9 14" fill="none" stroke="currentColor" stroke-width="3" />
      <circle cx="7" cy="23" r="5" fill="currentColor" />
      <circle cx="25" cy="23" r="5" fill="currentColor" />
      <circle cx="16" cy="9" r="6" fill="var(--accent)" />
    </svg>
  );
}
