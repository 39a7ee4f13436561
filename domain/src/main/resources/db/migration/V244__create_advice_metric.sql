-- What a run says of itself: a figure, of what, with its interval where it has one, and how many it rests on.
CREATE TABLE advice_metric (
  run_id BIGINT NOT NULL,
  name VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  part VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  value DOUBLE NOT NULL,
  low DOUBLE NULL,
  high DOUBLE NULL,
  n BIGINT NOT NULL,
  PRIMARY KEY (run_id, name, part),
  CONSTRAINT advice_metric_run FOREIGN KEY (run_id) REFERENCES advice_run (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
