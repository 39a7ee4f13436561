-- Since when a wrong attempt fades.
ALTER TABLE agent ADD COLUMN failed_at DATETIME(6) NULL AFTER failed_attempts;
