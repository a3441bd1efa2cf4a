-- Messages waiting to be published; published ones are deleted. Moments are microseconds since 1970-01-01T00:00Z.
-- The order of an aggregate is the order of ids: write on one node at a time.
CREATE TABLE concordat_outbox (
  id           bigint       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  shard        smallint     NOT NULL,
  aggregate    varchar(200) NOT NULL,
  message_id   varchar(200) NOT NULL,
  message_type varchar(200) NOT NULL,
  content_type varchar(100) NOT NULL,
  headers      longtext     NOT NULL,
  payload      longblob     NOT NULL,
  appended_at  bigint       NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Who publishes which shard. The fence rises whenever the owner changes.
CREATE TABLE concordat_outbox_shard (
  shard       smallint NOT NULL PRIMARY KEY,
  owner       varchar(100),
  fence       bigint   NOT NULL,
  lease_until bigint   NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT INTO concordat_outbox_shard
  WITH RECURSIVE counted (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM counted WHERE n < 63)
  SELECT n, NULL, 0, 0 FROM counted;

-- The relays that are alive, each with a fair share of the shards.
CREATE TABLE concordat_outbox_relay (
  owner       varchar(100) NOT NULL PRIMARY KEY,
  alive_until bigint       NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Aggregates whose first message failed: they wait until until_at, or are parked (1) until somebody decides.
CREATE TABLE concordat_outbox_hold (
  shard          smallint      NOT NULL,
  aggregate      varchar(200)  NOT NULL,
  message_id     varchar(200)  NOT NULL,
  failures       integer       NOT NULL,
  until_at       bigint        NOT NULL,
  parked         smallint      NOT NULL,
  failure_kind   varchar(30)   NOT NULL,
  failure_detail varchar(1000) NOT NULL,
  PRIMARY KEY (shard, aggregate)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The messages of parked aggregates, out of the way of all others.
CREATE TABLE concordat_outbox_parked (
  id           bigint       NOT NULL PRIMARY KEY,
  shard        smallint     NOT NULL,
  aggregate    varchar(200) NOT NULL,
  message_id   varchar(200) NOT NULL,
  message_type varchar(200) NOT NULL,
  content_type varchar(100) NOT NULL,
  headers      longtext     NOT NULL,
  payload      longblob     NOT NULL,
  appended_at  bigint       NOT NULL,
  KEY concordat_outbox_parked_aggregate (shard, aggregate)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE concordat_schema_outbox (version integer NOT NULL) ENGINE = InnoDB;
INSERT INTO concordat_schema_outbox VALUES (1);
