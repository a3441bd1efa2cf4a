-- Which object, and which key of a call, lives in which system. Moments are microseconds since 1970-01-01T00:00Z: FROM_UNIXTIME(since / 1e6).
-- ended: 9223372036854775807 while it lives there, so that the primary key allows one standing place of a thing
CREATE TABLE concordat_placement (
  thing       varchar(320) NOT NULL,
  system_name varchar(100) NOT NULL,
  since       bigint       NOT NULL,
  ended       bigint       NOT NULL,
  actor       varchar(100) NOT NULL,
  reason      varchar(500) NOT NULL,
  PRIMARY KEY (thing, ended)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE concordat_schema_placement (version integer NOT NULL) ENGINE = InnoDB;
INSERT INTO concordat_schema_placement VALUES (1);
