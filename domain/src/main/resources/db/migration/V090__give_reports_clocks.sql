-- What happens next, and when: the night finds it by report_due. A platform reads its inbox by report_inbox.
ALTER TABLE report
  ADD COLUMN state_since DATETIME(6) NULL AFTER filed_at,
  ADD COLUMN transmitted_at DATETIME(6) NULL AFTER state_since,
  ADD COLUMN answer_by DATE NULL AFTER transmitted_at,
  ADD COLUMN promise_by DATE NULL AFTER answer_by,
  ADD COLUMN reminders INT NOT NULL DEFAULT 0 AFTER promise_by,
  ADD COLUMN surveyed BOOLEAN NOT NULL DEFAULT FALSE AFTER reminders,
  ADD COLUMN next_act VARCHAR(24) NULL AFTER surveyed,
  ADD COLUMN next_at DATETIME(6) NULL AFTER next_act,
  ADD COLUMN reattributed BOOLEAN NOT NULL DEFAULT FALSE AFTER next_at,
  ADD COLUMN outcome VARCHAR(24) NULL AFTER reattributed,
  ADD KEY report_due (next_at),
  ADD KEY report_inbox (platform_id, answer_by);
