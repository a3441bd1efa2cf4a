-- Keys, results and watermarks. Moments are microseconds since 1970-01-01T00:00Z: to_timestamp(claimed_at / 1e6).
-- state: 1 in progress, 2 completed, 3 released, 4 refused, 5 in doubt, 6 dead
CREATE TABLE concordat_idempotency (
  key_hash          uuid         NOT NULL PRIMARY KEY,
  scope             varchar(100) NOT NULL,
  key_value         varchar(200) NOT NULL,
  fingerprint       bytea        NOT NULL,
  state             smallint     NOT NULL,
  fence             bigint       NOT NULL,
  attempts          integer      NOT NULL,
  claimed_at        bigint       NOT NULL,
  lease_until       bigint,
  effect_started_at bigint,
  settled_at        bigint,
  failure           bytea,
  result_type       varchar(100),
  result            bytea
) WITH (fillfactor = 80);
CREATE INDEX concordat_idempotency_age ON concordat_idempotency USING brin (claimed_at);

-- Deliveries that may be repetitions, counted before their transaction: what kills the process leaves its count.
CREATE TABLE concordat_redelivery (
  key_hash uuid    NOT NULL PRIMARY KEY,
  attempts integer NOT NULL,
  last_at  bigint  NOT NULL
);

-- What was forgotten: keys of messages older than this may have been done.
CREATE TABLE concordat_watermark (
  scope     varchar(100) NOT NULL PRIMARY KEY,
  before_at bigint       NOT NULL
);

CREATE TABLE concordat_schema_idempotency (version integer NOT NULL);
INSERT INTO concordat_schema_idempotency VALUES (1);
