-- The members that a merge of platforms moved: undoing it brings back exactly these.
CREATE TABLE platform_member_move (
  merge_id BIGINT NOT NULL,
  member_id BIGINT NOT NULL,
  PRIMARY KEY (merge_id, member_id),
  KEY platform_member_move_member (member_id),
  CONSTRAINT platform_member_move_by FOREIGN KEY (merge_id) REFERENCES platform_merge (id),
  CONSTRAINT platform_member_move_of FOREIGN KEY (member_id) REFERENCES platform_member (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
