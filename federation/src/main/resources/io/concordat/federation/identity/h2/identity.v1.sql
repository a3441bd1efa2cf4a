-- Which key of which system means which object. Moments are microseconds since 1970-01-01T00:00Z.
-- ended: 9223372036854775807 while the claim stands, so that the primary key allows one standing claim of a key
CREATE TABLE concordat_identity_link (
  kind       varchar(50)  NOT NULL,
  system_uri varchar(255) NOT NULL,
  key_type   varchar(100) NOT NULL,
  key_value  varchar(100) NOT NULL,
  id         varchar(100) NOT NULL,
  since      bigint       NOT NULL,
  ended      bigint       NOT NULL,
  actor      varchar(100) NOT NULL,
  reason     varchar(500) NOT NULL,
  end_actor  varchar(100),
  end_reason varchar(500),
  PRIMARY KEY (kind, system_uri, key_type, key_value, ended)
);

CREATE INDEX concordat_identity_link_id ON concordat_identity_link (kind, id);

-- Which id stands for which other.
CREATE TABLE concordat_identity_alias (
  kind        varchar(50)  NOT NULL,
  merged_id   varchar(100) NOT NULL,
  survivor_id varchar(100) NOT NULL,
  since       bigint       NOT NULL,
  ended       bigint       NOT NULL,
  actor       varchar(100) NOT NULL,
  reason      varchar(500) NOT NULL,
  end_actor   varchar(100),
  end_reason  varchar(500),
  PRIMARY KEY (kind, merged_id, ended)
);

CREATE INDEX concordat_identity_alias_survivor ON concordat_identity_alias (kind, survivor_id);

-- A row for each kind, which merges wait for.
CREATE TABLE concordat_identity_turn (
  kind varchar(50) NOT NULL PRIMARY KEY,
  turn bigint      NOT NULL
);

CREATE TABLE concordat_schema_identity (version integer NOT NULL);
INSERT INTO concordat_schema_identity VALUES (1);
