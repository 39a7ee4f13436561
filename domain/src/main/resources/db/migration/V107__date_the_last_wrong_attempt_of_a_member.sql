ALTER TABLE platform_member ADD COLUMN failed_at DATETIME(6) NULL AFTER failed_attempts;
