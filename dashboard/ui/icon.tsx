const paths = {
  today:
    "M4 8h16M7 3v3M17 3v3M5 5h14a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM9 14l2 2 4-4",
  introductions:
    "M5 8a2.5 2.5 0 1 0 0-.01M19 8a2.5 2.5 0 1 0 0-.01M12 19a2.5 2.5 0 1 0 0-.01M6.5 10l4 6M17.5 10l-4 6",
  contacts: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c.6-4 3.8-6 8-6s7.4 2 8 6",
  mentorships:
    "M8 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.4-3.5 2.5-5.5 5.5-5.5s5.1 2 5.5 5.5M16 5a3 3 0 0 1 0 6M17.5 14.8c2.3.6 3.7 2.4 4 5.2",
  network:
    "M12 12m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0M5 6m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0M19 6m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0M6 19m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0M18 18m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0M6.5 7.3l4 3.4M17.5 7.3l-4 3.4M7.3 17.5l3.4-4M16.6 16.6l-3.2-3.2",
  reports: "M4 20h16M7 20v-7M12 20V5M17 20v-10",
  program: "M4 7h9M19 7h1M4 17h1M11 17h9M16 4.5v5M8 14.5v5",
  search: "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM20 20l-4-4",
  close: "M6 6l12 12M18 6L6 18",
  plus: "M12 5v14M5 12h14",
  back: "M15 5l-7 7 7 7",
  account: "M12 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5 20c.5-3.5 3.3-5.5 7-5.5s6.5 2 7 5.5",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.7"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}

/** Two dots and the third that joins them. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path
        d="M5.5 16.5 12 7l6.5 9.5"
        fill="none"
        stroke="var(--accent)"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      <circle cx="5.5" cy="17" r="3.5" fill="var(--ink)" />
      <circle cx="18.5" cy="17" r="3.5" fill="var(--ink)" />
      <circle cx="12" cy="6.5" r="4" fill="var(--accent)" />
    </svg>
  );
}
