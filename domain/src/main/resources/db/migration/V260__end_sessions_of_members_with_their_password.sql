-- Sessions that began under another stamp have ended, as those of agents do.
ALTER TABLE platform_member ADD COLUMN session_stamp INT NOT NULL DEFAULT 0 AFTER totp_step;
