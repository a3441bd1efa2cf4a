-- What each system said last of each object: its revision, and the fingerprint of what it said.
CREATE TABLE concordat_snapshot (
  writer    varchar(100) NOT NULL,
  object_id varchar(100) NOT NULL,
  revision  integer      NOT NULL,
  content   varbinary(65) NOT NULL,
  PRIMARY KEY (writer, object_id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE concordat_schema_snapshot (version integer NOT NULL) ENGINE = InnoDB;
INSERT INTO concordat_schema_snapshot VALUES (1);
