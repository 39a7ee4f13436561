-- One row a bucket of a rate limit. The key is an HMAC: it names no network address and no e-mail address. A bucket that has
-- filled up again says nothing any more; its row is purged.
CREATE TABLE rate_bucket (
  id BINARY(32) NOT NULL,
  state VARBINARY(500) NOT NULL,
  full_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
