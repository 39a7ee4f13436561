-- A merged platform leads to the one that it is in the end, never to one that is merged itself.
ALTER TABLE platform
  ADD COLUMN country CHAR(2) NULL,
  ADD COLUMN merged_into BIGINT NULL,
  ADD KEY platform_merged_into (merged_into),
  ADD CONSTRAINT platform_merges_into FOREIGN KEY (merged_into) REFERENCES platform (id);
