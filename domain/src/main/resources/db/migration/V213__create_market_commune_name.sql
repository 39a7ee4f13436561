CREATE TABLE market_commune_name (
  version BIGINT NOT NULL,
  line_number INT NOT NULL,
  kind VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  commune CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(100) NOT NULL,
  PRIMARY KEY (version, line_number),
  FOREIGN KEY (version) REFERENCES data_set_version (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
