-- The first time that a module was advised to somebody or drawn against, with the chance that it was shown, in 65,535ths.
CREATE TABLE advice_kept_draw (
  kept_id BIGINT NOT NULL,
  module TINYINT NOT NULL,
  shown BOOLEAN NOT NULL,
  propensity INT NOT NULL,
  run_id BIGINT NOT NULL,
  drawn_at DATETIME(6) NOT NULL,
  PRIMARY KEY (kept_id, module),
  CONSTRAINT advice_kept_draw_of FOREIGN KEY (kept_id) REFERENCES advice_kept (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
