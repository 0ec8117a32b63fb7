-- The address itself is not here: it is made of the salt and the server's secret.
CREATE TABLE intake_addresses (
  user_id TEXT NOT NULL REFERENCES user (id) ON DELETE CASCADE,
  program_id TEXT NOT NULL,
  salt TEXT NOT NULL,
  -- By which the owner of an address is found; a keyed hash.
  hash TEXT NOT NULL UNIQUE,
  PRIMARY KEY (user_id, program_id)
);
