CREATE TABLE market_tension (
  version BIGINT NOT NULL,
  line_number INT NOT NULL,
  year SMALLINT NOT NULL,
  family VARCHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  level VARCHAR(10) NOT NULL,
  place VARCHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  jobs INT NULL,
  tension DOUBLE NULL,
  tension_class TINYINT NULL,
  hiring_intensity TINYINT NULL,
  training_link TINYINT NULL,
  lack_of_workers TINYINT NULL,
  precarity TINYINT NULL,
  hard_conditions TINYINT NULL,
  distance TINYINT NULL,
  PRIMARY KEY (version, line_number),
  FOREIGN KEY (version) REFERENCES data_set_version (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
