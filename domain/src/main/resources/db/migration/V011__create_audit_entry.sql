CREATE TABLE audit_entry (
  id BIGINT NOT NULL,
  at DATETIME(6) NOT NULL,
  actor_kind VARCHAR(20) NOT NULL,
  actor_id BIGINT NOT NULL,
  actor_label VARCHAR(200) NOT NULL,
  act VARCHAR(40) NOT NULL,
  subject_kind VARCHAR(20) NOT NULL,
  subject VARCHAR(200) NOT NULL,
  PRIMARY KEY (id),
  KEY audit_entry_subject (subject_kind, subject)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
