CREATE TABLE market_family_2021 (
  version BIGINT NOT NULL,
  line_number INT NOT NULL,
  family_341 VARCHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  label_341 VARCHAR(200) NOT NULL,
  family_228 CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  label_228 VARCHAR(200) NOT NULL,
  family_86 CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  label_86 VARCHAR(200) NOT NULL,
  family_22 CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  label_22 VARCHAR(200) NOT NULL,
  PRIMARY KEY (version, line_number),
  FOREIGN KEY (version) REFERENCES data_set_version (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
