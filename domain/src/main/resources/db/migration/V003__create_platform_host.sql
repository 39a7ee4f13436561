CREATE TABLE platform_host (
  id BIGINT NOT NULL,
  platform_id BIGINT NOT NULL,
  host VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  path_prefix VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY platform_host_place (host, path_prefix),
  KEY platform_host_platform (platform_id),
  CONSTRAINT platform_host_of_platform FOREIGN KEY (platform_id) REFERENCES platform (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
