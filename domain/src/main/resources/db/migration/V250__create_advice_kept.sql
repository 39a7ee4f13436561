-- Advice to somebody who asked for it to be kept. Key, answers, list and changes are sealed; the key's hash finds the row, the
-- fingerprint of a left address finds a lost link. mails_since is null unless mails go to a proven address. run_id is 0 without a run.
CREATE TABLE advice_kept (
  id BIGINT NOT NULL,
  key_hash BINARY(32) NOT NULL,
  key_sealed VARBINARY(500) NOT NULL,
  profile_sealed VARBINARY(1000) NOT NULL,
  list_sealed VARBINARY(5000) NOT NULL,
  changes_sealed VARBINARY(1000) NULL,
  changed_at DATETIME(6) NULL,
  run_id BIGINT NOT NULL,
  market_stamp CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  seen_at DATETIME(6) NOT NULL,
  renewed_at DATETIME(6) NOT NULL,
  person_id BIGINT NULL,
  email_fingerprint BINARY(32) NULL,
  confirm_hash BINARY(32) NULL,
  confirm_until DATETIME(6) NULL,
  mails_since DATETIME(6) NULL,
  last_mail_at DATETIME(6) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY advice_kept_key (key_hash),
  UNIQUE KEY advice_kept_confirm (confirm_hash),
  KEY advice_kept_email (email_fingerprint),
  KEY advice_kept_seen (seen_at),
  KEY advice_kept_unconfirmed (confirm_until),
  CONSTRAINT advice_kept_of_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE SET NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
