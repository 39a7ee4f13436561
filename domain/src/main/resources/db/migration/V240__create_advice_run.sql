-- One row a night's run of the advice: what it rests on, and what became of it.
CREATE TABLE advice_run (
  id BIGINT NOT NULL,
  job_instance BIGINT NOT NULL,
  state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  started_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NULL,
  data_until DATE NULL,
  input_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code_version VARCHAR(40) NOT NULL,
  is_synthetic BOOLEAN NOT NULL,
  people BIGINT NOT NULL DEFAULT 0,
  advised BIGINT NOT NULL DEFAULT 0,
  changed BIGINT NOT NULL DEFAULT 0,
  refusal VARCHAR(500) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY advice_run_job (job_instance)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
