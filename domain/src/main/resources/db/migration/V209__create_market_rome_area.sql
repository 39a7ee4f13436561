CREATE TABLE market_rome_area (
  version BIGINT NOT NULL,
  line_number INT NOT NULL,
  year SMALLINT NOT NULL,
  rome CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title VARCHAR(150) NOT NULL,
  area VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  offers INT NULL,
  seekers INT NULL,
  tension_class TINYINT NULL,
  PRIMARY KEY (version, line_number),
  FOREIGN KEY (version) REFERENCES data_set_version (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
