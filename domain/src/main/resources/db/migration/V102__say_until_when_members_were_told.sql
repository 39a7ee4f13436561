-- What happened up to then was told to the member by mail, or they saw it as they joined.
ALTER TABLE platform_member ADD COLUMN told_until DATETIME(6) NULL AFTER joined_at;
