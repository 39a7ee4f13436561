CREATE TABLE data_set_version (
  id BIGINT NOT NULL,
  data_set VARCHAR(100) NOT NULL,
  file VARCHAR(255) NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  file_date DATETIME(6) NOT NULL,
  publisher VARCHAR(200) NOT NULL,
  licence VARCHAR(200) NULL,
  row_count INT NOT NULL,
  rejected_count INT NOT NULL,
  imported_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY data_set_version_bytes (data_set, sha256)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
