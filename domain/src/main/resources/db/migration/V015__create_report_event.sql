CREATE TABLE report_event (
  id BIGINT NOT NULL,
  report_id BIGINT NOT NULL,
  at DATETIME(6) NOT NULL,
  act VARCHAR(24) NOT NULL,
  actor_kind VARCHAR(20) NOT NULL,
  actor_label VARCHAR(200) NOT NULL,
  reason VARCHAR(24) NULL,
  note TEXT NULL,
  PRIMARY KEY (id),
  KEY report_event_report (report_id),
  CONSTRAINT report_event_of_report FOREIGN KEY (report_id) REFERENCES report (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
