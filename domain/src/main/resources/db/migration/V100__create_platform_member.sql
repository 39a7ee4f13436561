-- Who answers for a platform. Invited by a link of which only the hash is kept; name and address are the person's, sealed there.
-- The fingerprint tells equal addresses of members alone: it is made for another use than the persons'.
-- A closed account keeps its row for the trails, without person, password and secret.
CREATE TABLE platform_member (
  id BIGINT NOT NULL,
  platform_id BIGINT NOT NULL,
  person_id BIGINT NULL,
  email_fingerprint BINARY(32) NULL,
  language VARCHAR(3) NOT NULL,
  role VARCHAR(10) NOT NULL,
  state VARCHAR(10) NOT NULL,
  invitation_hash BINARY(32) NULL,
  invitation_until DATETIME(6) NULL,
  password_hash VARCHAR(500) NULL,
  totp_sealed VARBINARY(200) NULL,
  totp_step BIGINT NOT NULL,
  failed_attempts INT NOT NULL,
  locked_until DATETIME(6) NULL,
  demonstration BOOLEAN NOT NULL,
  created_at DATETIME(6) NOT NULL,
  joined_at DATETIME(6) NULL,
  closed_at DATETIME(6) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY platform_member_email (email_fingerprint),
  UNIQUE KEY platform_member_invitation (invitation_hash),
  KEY platform_member_of (platform_id, state),
  CONSTRAINT platform_member_to_platform FOREIGN KEY (platform_id) REFERENCES platform (id),
  CONSTRAINT platform_member_to_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
