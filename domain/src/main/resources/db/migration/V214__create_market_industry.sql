CREATE TABLE market_industry (
  version BIGINT NOT NULL,
  line_number INT NOT NULL,
  rome CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  industry CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  label VARCHAR(200) NOT NULL,
  hirings INT NULL,
  PRIMARY KEY (version, line_number),
  FOREIGN KEY (version) REFERENCES data_set_version (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
