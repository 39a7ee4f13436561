-- One row a job: which execution holds its run lock, on which node, and when that node last gave a sign of life.
CREATE TABLE job_run (
  job VARCHAR(64) NOT NULL,
  node VARCHAR(100) NULL,
  boot VARCHAR(36) NULL,
  execution BIGINT NULL,
  heartbeat_at DATETIME(6) NULL,
  PRIMARY KEY (job)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
