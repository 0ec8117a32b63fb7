/** Which mentors each week compared with each other, with whom they were let in. */
export const mentorTables = `
  CREATE TABLE report_mentors (week_on TEXT PRIMARY KEY, counted TEXT NOT NULL) WITHOUT ROWID;
  `;
