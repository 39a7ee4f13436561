CREATE TABLE edition_file (
  id BIGINT NOT NULL,
  edition_id BIGINT NOT NULL,
  name VARCHAR(100) NOT NULL,
  media_type VARCHAR(100) NOT NULL,
  audience VARCHAR(10) NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content LONGBLOB NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY edition_file_name (edition_id, name),
  CONSTRAINT edition_file_of_edition FOREIGN KEY (edition_id) REFERENCES edition (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
