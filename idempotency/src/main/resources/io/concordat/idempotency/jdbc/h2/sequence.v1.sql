-- The last version applied of each aggregate. Moments are microseconds since 1970-01-01T00:00Z.
-- fingerprint: null if the version was skipped, or if nothing was applied yet and a later version came first
CREATE TABLE concordat_sequence (
  scope       varchar(100) NOT NULL,
  aggregate   varchar(200) NOT NULL,
  version     bigint       NOT NULL,
  fingerprint varbinary(65),
  since       bigint       NOT NULL,
  PRIMARY KEY (scope, aggregate)
);

CREATE TABLE concordat_schema_sequence (version integer NOT NULL);
INSERT INTO concordat_schema_sequence VALUES (1);
