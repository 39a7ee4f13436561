CREATE TABLE market_family_rome (
  version BIGINT NOT NULL,
  line_number INT NOT NULL,
  family CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  rome CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (version, line_number),
  FOREIGN KEY (version) REFERENCES data_set_version (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
