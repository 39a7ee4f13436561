-- The reports that a merge of platforms moved: undoing it brings back exactly these.
CREATE TABLE report_move (
  merge_id BIGINT NOT NULL,
  report_id BIGINT NOT NULL,
  PRIMARY KEY (merge_id, report_id),
  KEY report_move_report (report_id),
  CONSTRAINT report_move_by FOREIGN KEY (merge_id) REFERENCES platform_merge (id),
  CONSTRAINT report_move_of FOREIGN KEY (report_id) REFERENCES report (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
