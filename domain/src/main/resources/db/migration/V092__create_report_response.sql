-- What a platform answered, and what the person then said of it. kept and helpful stay null until the person says.
CREATE TABLE report_response (
  id BIGINT NOT NULL,
  report_id BIGINT NOT NULL,
  kind VARCHAR(24) NOT NULL,
  reason VARCHAR(24) NULL,
  text TEXT NULL,
  engagement TEXT NULL,
  engagement_by DATE NULL,
  private_note TEXT NULL,
  answered_at DATETIME(6) NOT NULL,
  fulfilled_at DATETIME(6) NULL,
  proof TEXT NULL,
  helpful BOOLEAN NULL,
  review TEXT NULL,
  kept BOOLEAN NULL,
  kept_note TEXT NULL,
  PRIMARY KEY (id),
  KEY report_response_report (report_id, answered_at),
  CONSTRAINT report_response_to_report FOREIGN KEY (report_id) REFERENCES report (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
