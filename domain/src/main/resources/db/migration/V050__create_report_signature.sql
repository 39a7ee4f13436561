-- What of a report's text is compared with other texts. Each stem carries the mark of its platform and practice, so that the
-- full-text index is as good as one of its own for each of them (deploy/docs/adr/0011).
CREATE TABLE report_signature (
  report_id BIGINT NOT NULL,
  stems TEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  min_hash VARBINARY(256) NOT NULL,
  PRIMARY KEY (report_id),
  FULLTEXT KEY report_signature_stems (stems),
  CONSTRAINT report_signature_of FOREIGN KEY (report_id) REFERENCES report (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
