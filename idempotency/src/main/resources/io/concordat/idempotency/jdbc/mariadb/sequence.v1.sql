-- The last version applied of each aggregate. Moments are microseconds since 1970-01-01T00:00Z: FROM_UNIXTIME(since / 1e6).
-- fingerprint: null if the version was skipped, or if nothing was applied yet and a later version came first
CREATE TABLE concordat_sequence (
  scope       varchar(100) NOT NULL,
  aggregate   varchar(200) NOT NULL,
  version     bigint       NOT NULL,
  fingerprint varbinary(65),
  since       bigint       NOT NULL,
  PRIMARY KEY (scope, aggregate)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE concordat_schema_sequence (version integer NOT NULL) ENGINE = InnoDB;
INSERT INTO concordat_schema_sequence VALUES (1);
