-- Names of tables and columns are those of better-auth.
CREATE TABLE user (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL UNIQUE,
  emailVerified INTEGER NOT NULL,
  image TEXT,
  timeZone TEXT NOT NULL DEFAULT 'Etc/UTC',
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL
);

CREATE TABLE session (
  id TEXT PRIMARY KEY,
  userId TEXT NOT NULL REFERENCES user (id) ON DELETE CASCADE,
  token TEXT NOT NULL UNIQUE,
  expiresAt TEXT NOT NULL,
  ipAddress TEXT,
  userAgent TEXT,
  -- What an extension calls itself; a browser's name comes from its user agent.
  deviceName TEXT,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL
);
CREATE INDEX session_userId ON session (userId);

CREATE TABLE account (
  id TEXT PRIMARY KEY,
  userId TEXT NOT NULL REFERENCES user (id) ON DELETE CASCADE,
  accountId TEXT NOT NULL,
  providerId TEXT NOT NULL,
  accessToken TEXT,
  refreshToken TEXT,
  idToken TEXT,
  accessTokenExpiresAt TEXT,
  refreshTokenExpiresAt TEXT,
  scope TEXT,
  password TEXT,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL
);
CREATE INDEX account_userId ON account (userId);

CREATE TABLE verification (
  id TEXT PRIMARY KEY,
  identifier TEXT NOT NULL,
  value TEXT NOT NULL,
  expiresAt TEXT NOT NULL,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL
);
CREATE INDEX verification_identifier ON verification (identifier);

CREATE TABLE deviceCode (
  id TEXT PRIMARY KEY,
  deviceCode TEXT NOT NULL UNIQUE,
  userCode TEXT NOT NULL UNIQUE,
  userId TEXT,
  expiresAt TEXT NOT NULL,
  status TEXT NOT NULL,
  lastPolledAt TEXT,
  pollingInterval INTEGER,
  clientId TEXT,
  scope TEXT,
  -- What the connect page and the device list call it.
  name TEXT NOT NULL DEFAULT ''
);

-- One row for each deed a limit counts; `subject` is a keyed hash, never an address.
CREATE TABLE attempts (
  subject TEXT NOT NULL,
  at INTEGER NOT NULL
);
CREATE INDEX attempts_subject ON attempts (subject, at);
CREATE INDEX attempts_at ON attempts (at);

CREATE TABLE memberships (
  user_id TEXT NOT NULL,
  program_id TEXT NOT NULL,
  PRIMARY KEY (user_id, program_id)
);
