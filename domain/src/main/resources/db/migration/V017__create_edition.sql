-- A run publishes once: killed between its commit and the job's own note of it, it finds its edition already there.
CREATE TABLE edition (
  id BIGINT NOT NULL,
  edition_date DATE NOT NULL,
  revision INT NOT NULL,
  run BIGINT NOT NULL,
  cut_off DATETIME(6) NOT NULL,
  published_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY edition_revision (edition_date, revision),
  UNIQUE KEY edition_run (run)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
