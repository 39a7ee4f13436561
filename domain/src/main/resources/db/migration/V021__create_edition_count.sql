-- What the step "aggregate" counted, until the step "publish" of the same run has made an edition of it.
CREATE TABLE edition_count (
  run BIGINT NOT NULL,
  practice VARCHAR(20) NOT NULL,
  platform_id BIGINT NOT NULL,
  month CHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reports BIGINT NOT NULL,
  PRIMARY KEY (run, practice, platform_id, month)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
