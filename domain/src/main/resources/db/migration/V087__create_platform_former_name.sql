-- A name that a platform had before an agent changed it: it goes on leading there.
CREATE TABLE platform_former_name (
  name VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  platform_id BIGINT NOT NULL,
  PRIMARY KEY (name),
  KEY platform_former_name_platform (platform_id),
  CONSTRAINT platform_former_name_of FOREIGN KEY (platform_id) REFERENCES platform (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
