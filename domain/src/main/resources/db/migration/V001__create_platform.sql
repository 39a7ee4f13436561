-- Display names are compared to the letter: joining two spellings is an agent's decision.
CREATE TABLE platform (
  id BIGINT NOT NULL,
  display_name VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  legal_name VARCHAR(200) NULL,
  status VARCHAR(20) NOT NULL,
  tier VARCHAR(10) NULL,
  designated DATE NULL,
  published_terms VARCHAR(1000) NULL,
  entered_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY platform_name (display_name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
