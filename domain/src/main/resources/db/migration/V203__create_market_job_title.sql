CREATE TABLE market_job_title (
  version BIGINT NOT NULL,
  line_number INT NOT NULL,
  number INT NOT NULL,
  title VARCHAR(200) NOT NULL,
  short_title VARCHAR(100) NOT NULL,
  rome CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (version, line_number),
  FOREIGN KEY (version) REFERENCES data_set_version (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
