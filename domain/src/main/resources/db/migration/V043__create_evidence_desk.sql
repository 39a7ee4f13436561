-- One row a draft that ever received a file: locked, it makes uploads in parallel count one after the other, and closed, it
-- turns away what was still on its way when the report was filed.
CREATE TABLE evidence_desk (
  draft_id BIGINT NOT NULL,
  closed BOOLEAN NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  PRIMARY KEY (draft_id),
  KEY evidence_desk_opened (opened_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
