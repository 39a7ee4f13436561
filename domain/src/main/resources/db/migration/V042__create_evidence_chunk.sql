-- The bytes, in parts sealed one by one: no statement and no heap ever holds a whole file to store it.
CREATE TABLE evidence_chunk (
  evidence_id BIGINT NOT NULL,
  kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  part INT NOT NULL,
  sealed MEDIUMBLOB NOT NULL,
  PRIMARY KEY (evidence_id, kind, part),
  CONSTRAINT evidence_chunk_of_evidence FOREIGN KEY (evidence_id) REFERENCES evidence (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
