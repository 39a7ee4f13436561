-- A one-time password is good until then, and only for choosing another; null once the agent has chosen. A session carries the
-- stamp with which it began: it ends when the account's becomes another.
ALTER TABLE agent
  ADD COLUMN one_time_until DATETIME(6) NULL,
  ADD COLUMN session_stamp INT NOT NULL DEFAULT 0,
  ADD COLUMN last_sign_in_at DATETIME(6) NULL;
