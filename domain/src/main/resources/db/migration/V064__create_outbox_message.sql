-- A mail to send, written in the transaction that makes it due. It points to the person instead of copying the address.
-- next_at is when somebody may try it; while a node is at it, it is the end of that node's lease.
CREATE TABLE outbox_message (
  id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  template VARCHAR(30) NOT NULL,
  language VARCHAR(3) NOT NULL,
  params_sealed BLOB NULL,
  state VARCHAR(10) NOT NULL,
  attempts INT NOT NULL,
  next_at DATETIME(6) NOT NULL,
  message_id VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NULL,
  sent_at DATETIME(6) NULL,
  last_error VARCHAR(30) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY outbox_message_id (message_id),
  KEY outbox_message_due (state, next_at),
  CONSTRAINT outbox_message_to_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
