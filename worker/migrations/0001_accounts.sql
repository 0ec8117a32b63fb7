CREATE TABLE memberships (
  user_id TEXT NOT NULL,
  program_id TEXT NOT NULL,
  PRIMARY KEY (user_id, program_id)
);
