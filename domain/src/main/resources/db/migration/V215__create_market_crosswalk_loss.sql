-- What a data set loses on its way to occupations and departments; measured against the versions current at the time.
CREATE TABLE market_crosswalk_loss (
  version BIGINT NOT NULL,
  joint VARCHAR(40) NOT NULL,
  row_count INT NOT NULL,
  rows_lost INT NOT NULL,
  volume DOUBLE NOT NULL,
  volume_lost DOUBLE NOT NULL,
  PRIMARY KEY (version, joint),
  FOREIGN KEY (version) REFERENCES data_set_version (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
