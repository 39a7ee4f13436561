CREATE TABLE market_move (
  version BIGINT NOT NULL,
  line_number INT NOT NULL,
  rome CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  target CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_title INT NULL,
  to_title INT NULL,
  is_close BOOLEAN NOT NULL,
  PRIMARY KEY (version, line_number),
  FOREIGN KEY (version) REFERENCES data_set_version (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
