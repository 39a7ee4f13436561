-- The key's hash finds a draft; the other index serves the purge.
CREATE TABLE filing_draft (
  id BIGINT NOT NULL,
  key_hash BINARY(32) NOT NULL,
  content MEDIUMBLOB NULL,
  revision INT NOT NULL,
  agent_id BIGINT NULL,
  report_id BIGINT NULL,
  expires_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY filing_draft_key (key_hash),
  KEY filing_draft_expiry (expires_at),
  KEY filing_draft_report (report_id),
  CONSTRAINT filing_draft_became FOREIGN KEY (report_id) REFERENCES report (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
