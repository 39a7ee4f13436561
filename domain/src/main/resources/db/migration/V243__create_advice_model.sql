-- What a run estimated, in the form in which it is applied.
CREATE TABLE advice_model (
  run_id BIGINT NOT NULL,
  name VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  payload LONGBLOB NOT NULL,
  PRIMARY KEY (run_id, name),
  CONSTRAINT advice_model_run FOREIGN KEY (run_id) REFERENCES advice_run (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
