CREATE TABLE platform_contact (
  id BIGINT NOT NULL,
  platform_id BIGINT NOT NULL,
  kind VARCHAR(30) NOT NULL,
  means VARCHAR(10) NOT NULL,
  address VARCHAR(500) NOT NULL,
  country CHAR(2) NULL,
  source VARCHAR(500) NOT NULL,
  entered_by VARCHAR(200) NOT NULL,
  entered_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY platform_contact_platform (platform_id),
  CONSTRAINT platform_contact_of FOREIGN KEY (platform_id) REFERENCES platform (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
