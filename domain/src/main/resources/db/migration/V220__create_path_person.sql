-- Who looks, or looked, for work. All codes are those of deploy/docs/paths.md; department is the place of its code among all.
-- Sex, rural commune and disability stand together in audit_bits: no rule reads them.
CREATE TABLE path_person (
  department SMALLINT NOT NULL,
  person BIGINT NOT NULL,
  occupation CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  age TINYINT NOT NULL,
  diploma TINYINT NOT NULL,
  experience TINYINT NOT NULL,
  mobility TINYINT NOT NULL,
  licence BOOLEAN NOT NULL,
  difficulties SMALLINT NOT NULL,
  audit_bits TINYINT NOT NULL,
  known_on DATE NOT NULL,
  PRIMARY KEY (department, person)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
