-- Of what is told to a platform: nobody there could be.
ALTER TABLE report_event ADD COLUMN untold BOOLEAN NOT NULL DEFAULT FALSE AFTER note;
