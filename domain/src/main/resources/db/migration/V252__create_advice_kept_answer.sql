-- How the search went, as somebody said so many months after their answers were kept.
CREATE TABLE advice_kept_answer (
  kept_id BIGINT NOT NULL,
  milestone TINYINT NOT NULL,
  outcome VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  tried INT NOT NULL,
  answered_at DATETIME(6) NOT NULL,
  PRIMARY KEY (kept_id, milestone),
  KEY advice_kept_answer_milestone (milestone),
  CONSTRAINT advice_kept_answer_of FOREIGN KEY (kept_id) REFERENCES advice_kept (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
