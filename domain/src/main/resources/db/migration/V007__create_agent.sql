CREATE TABLE agent (
  id BIGINT NOT NULL,
  login VARCHAR(100) NOT NULL,
  display_name VARCHAR(200) NOT NULL,
  password_hash VARCHAR(500) NOT NULL,
  roles VARCHAR(200) NOT NULL,
  demonstration BOOLEAN NOT NULL,
  active BOOLEAN NOT NULL,
  failed_attempts INT NOT NULL,
  locked_until DATETIME(6) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY agent_login (login)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
