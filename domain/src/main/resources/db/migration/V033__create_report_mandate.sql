CREATE TABLE report_mandate (
  report_id BIGINT NOT NULL,
  agent_id BIGINT NOT NULL,
  way VARCHAR(20) NOT NULL,
  name_sealed VARBINARY(2000) NULL,
  given_at DATETIME(6) NOT NULL,
  PRIMARY KEY (report_id),
  KEY report_mandate_agent (agent_id),
  CONSTRAINT report_mandate_of_report FOREIGN KEY (report_id) REFERENCES report (id),
  CONSTRAINT report_mandate_by_agent FOREIGN KEY (agent_id) REFERENCES agent (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
