-- What a department holds. The stamp moves whenever its people or events change: a night on which it didn't skips it.
-- A department's paths are all made up, or none is.
CREATE TABLE path_state (
  department SMALLINT NOT NULL,
  stamp BIGINT NOT NULL,
  people BIGINT NOT NULL,
  events BIGINT NOT NULL,
  horizon DATE NULL,
  synthetic BOOLEAN NOT NULL,
  PRIMARY KEY (department)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
