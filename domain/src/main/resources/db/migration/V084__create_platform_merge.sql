-- Each merge as it was decided, also those that were undone: from what is in force, merged_into is made anew.
CREATE TABLE platform_merge (
  id BIGINT NOT NULL,
  from_id BIGINT NOT NULL,
  into_id BIGINT NOT NULL,
  merged_by VARCHAR(200) NOT NULL,
  merged_at DATETIME(6) NOT NULL,
  undone_at DATETIME(6) NULL,
  PRIMARY KEY (id),
  KEY platform_merge_from (from_id),
  KEY platform_merge_into (into_id),
  CONSTRAINT platform_merge_of FOREIGN KEY (from_id) REFERENCES platform (id),
  CONSTRAINT platform_merge_with FOREIGN KEY (into_id) REFERENCES platform (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
