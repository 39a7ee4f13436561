CREATE TABLE market_commune_area (
  version BIGINT NOT NULL,
  line_number INT NOT NULL,
  commune CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  area VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  area_name VARCHAR(100) NOT NULL,
  PRIMARY KEY (version, line_number),
  KEY market_commune_area_commune (version, commune),
  FOREIGN KEY (version) REFERENCES data_set_version (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
