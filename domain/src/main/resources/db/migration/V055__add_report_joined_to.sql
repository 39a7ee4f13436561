-- "Me too": the first report of the group, never one that itself joined another.
ALTER TABLE report
  ADD COLUMN joined_to BIGINT NULL,
  ADD KEY report_joined (joined_to),
  ADD CONSTRAINT report_joins FOREIGN KEY (joined_to) REFERENCES report (id);
