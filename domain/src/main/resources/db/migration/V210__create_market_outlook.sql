-- Jobs in thousands: in 2019, and what changes until 2030. The file's percentages are these by the jobs of 2019.
CREATE TABLE market_outlook (
  version BIGINT NOT NULL,
  line_number INT NOT NULL,
  families VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  label VARCHAR(200) NOT NULL,
  region CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  jobs DOUBLE NULL,
  region_share DOUBLE NULL,
  specificity DOUBLE NULL,
  creations DOUBLE NULL,
  departures DOUBLE NULL,
  beginners DOUBLE NULL,
  migration DOUBLE NULL,
  imbalance DOUBLE NULL,
  openings DOUBLE NULL,
  tension_class TINYINT NULL,
  PRIMARY KEY (version, line_number),
  FOREIGN KEY (version) REFERENCES data_set_version (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
