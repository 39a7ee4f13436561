-- What each person is advised, in coded form: a row only where a run changed it. That of the last published run counts;
-- an empty payload says that nothing is advised any more.
CREATE TABLE advice (
  department SMALLINT NOT NULL,
  person BIGINT NOT NULL,
  run_id BIGINT NOT NULL,
  payload VARBINARY(1000) NOT NULL,
  PRIMARY KEY (department, person, run_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
