-- A code sent to an address, of which only an HMAC is kept. The one that isn't superseded is the one that can be entered.
CREATE TABLE email_challenge (
  id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  code_hmac BINARY(32) NOT NULL,
  attempts_left INT NOT NULL,
  superseded BOOLEAN NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY email_challenge_of_person (person_id, created_at),
  CONSTRAINT email_challenge_to_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
