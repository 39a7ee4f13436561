-- Whoever left an address. Address and name are sealed; the fingerprint tells equal addresses and nothing else.
-- A person belongs to a draft until the report is filed, which then points to them.
CREATE TABLE person (
  id BIGINT NOT NULL,
  draft_id BIGINT NULL,
  email_sealed VARBINARY(1000) NOT NULL,
  email_fingerprint BINARY(32) NOT NULL,
  name_sealed VARBINARY(2000) NULL,
  proven_at DATETIME(6) NULL,
  language VARCHAR(3) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY person_of_draft (draft_id),
  KEY person_email (email_fingerprint)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
