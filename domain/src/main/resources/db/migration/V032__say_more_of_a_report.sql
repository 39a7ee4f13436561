ALTER TABLE report
  ADD COLUMN siren CHAR(9) CHARACTER SET ascii NULL AFTER filer,
  ADD COLUMN seller VARCHAR(200) NULL AFTER siren,
  ADD COLUMN answers TEXT NULL AFTER occurred_on,
  ADD COLUMN person_id BIGINT NULL AFTER answers,
  ADD COLUMN identity_shared BOOLEAN NOT NULL DEFAULT FALSE AFTER person_id,
  ADD COLUMN quotable BOOLEAN NOT NULL DEFAULT FALSE AFTER identity_shared,
  ADD KEY report_person (person_id);
