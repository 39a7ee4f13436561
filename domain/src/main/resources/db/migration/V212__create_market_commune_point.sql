CREATE TABLE market_commune_point (
  version BIGINT NOT NULL,
  line_number INT NOT NULL,
  year SMALLINT NOT NULL,
  commune CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  latitude DOUBLE NOT NULL,
  longitude DOUBLE NOT NULL,
  PRIMARY KEY (version, line_number),
  KEY market_commune_point_commune (version, commune),
  FOREIGN KEY (version) REFERENCES data_set_version (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
