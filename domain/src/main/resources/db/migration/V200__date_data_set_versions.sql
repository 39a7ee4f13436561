-- figures_date: the last day of what the figures are of, where the file says it; the file's own date is another thing.
ALTER TABLE data_set_version
  ADD COLUMN figures_date DATE NULL,
  ADD COLUMN demonstration BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN is_current BOOLEAN NOT NULL DEFAULT FALSE;
