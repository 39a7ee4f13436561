CREATE TABLE api_key (
  id BIGINT NOT NULL,
  holder VARCHAR(200) NOT NULL,
  scope VARCHAR(20) NOT NULL,
  key_hash BINARY(32) NOT NULL,
  demonstration BOOLEAN NOT NULL,
  created_at DATETIME(6) NOT NULL,
  revoked_at DATETIME(6) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY api_key_hash (key_hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
