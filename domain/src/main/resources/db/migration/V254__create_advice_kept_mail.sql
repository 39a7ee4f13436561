-- When somebody was written to, and what kind of mail it was: for the pace, and for themselves.
CREATE TABLE advice_kept_mail (
  kept_id BIGINT NOT NULL,
  written_at DATETIME(6) NOT NULL,
  template VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (kept_id, written_at, template),
  CONSTRAINT advice_kept_mail_of FOREIGN KEY (kept_id) REFERENCES advice_kept (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
