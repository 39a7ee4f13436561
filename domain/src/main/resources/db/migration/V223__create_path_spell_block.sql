-- Spells as the stamp of the department had them, some thousands a row, so that a night reads bytes in place of events.
-- layout is the hash of the occupations and enumerations whose indexes the payload holds.
CREATE TABLE path_spell_block (
  department SMALLINT NOT NULL,
  block INT NOT NULL,
  stamp BIGINT NOT NULL,
  layout CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  spells INT NOT NULL,
  payload LONGBLOB NOT NULL,
  PRIMARY KEY (department, block)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
