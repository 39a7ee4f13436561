-- What happened to them. The row is its key: in its order a department's paths are read one after the other, each in the
-- order of its days, and an event that comes twice is there once. No foreign key: some 55 million rows would each be checked.
CREATE TABLE path_event (
  department SMALLINT NOT NULL,
  person BIGINT NOT NULL,
  day DATE NOT NULL,
  type TINYINT NOT NULL,
  value SMALLINT UNSIGNED NOT NULL,
  PRIMARY KEY (department, person, day, type, value)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
