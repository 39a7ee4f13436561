-- Which run is the published one: the one thing that publishing changes.
CREATE TABLE advice_pointer (
  id TINYINT NOT NULL,
  run_id BIGINT NOT NULL,
  published_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT advice_pointer_run FOREIGN KEY (run_id) REFERENCES advice_run (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
