-- What was counted of one department, kept until what it was counted from changes: an unchanged night counts nothing anew.
CREATE TABLE advice_part (
  kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  department SMALLINT NOT NULL,
  stamp CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  payload LONGBLOB NOT NULL,
  PRIMARY KEY (kind, department)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
