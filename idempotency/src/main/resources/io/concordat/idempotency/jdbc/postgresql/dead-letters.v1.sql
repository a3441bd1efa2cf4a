-- Dead letters, blocked sequences, retry budgets and the audit of replays.
-- Moments are microseconds since 1970-01-01T00:00Z: to_timestamp(parked_at / 1e6).
-- headers: name=value&name=value, percent-encoded. successor: 1 if parked untried behind another letter
CREATE TABLE concordat_dead_letter (
  letter_id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  scope          varchar(100) NOT NULL,
  message_id     varchar(200) NOT NULL,
  sequence_scope varchar(100),
  aggregate      varchar(200),
  version        bigint,
  message_type   varchar(200) NOT NULL,
  type_version   integer      NOT NULL,
  content_type   varchar(100) NOT NULL,
  headers        text NOT NULL,
  payload        bytea NOT NULL,
  fingerprint    bytea NOT NULL,
  failure_kind   varchar(30)   NOT NULL,
  detail         varchar(1000) NOT NULL,
  owner          varchar(100)  NOT NULL,
  attempts       integer       NOT NULL,
  successor      smallint      NOT NULL,
  parked_at      bigint        NOT NULL,
  UNIQUE (scope, message_id)
);
CREATE INDEX concordat_dead_letter_order ON concordat_dead_letter (sequence_scope, aggregate, version, letter_id);
CREATE INDEX concordat_dead_letter_age ON concordat_dead_letter (parked_at);

-- A row for each sequence that has letters: locked by whoever parks, removes or asks whether it is blocked.
CREATE TABLE concordat_blocked_sequence (
  scope      varchar(100) NOT NULL,
  aggregate  varchar(200) NOT NULL,
  letters    integer      NOT NULL,
  blocked_at bigint       NOT NULL,
  PRIMARY KEY (scope, aggregate)
);

-- tokens: millionths of a retry
CREATE TABLE concordat_retry_budget (
  downstream  varchar(100) NOT NULL PRIMARY KEY,
  tokens      bigint       NOT NULL,
  refilled_at bigint       NOT NULL
);

CREATE TABLE concordat_replay_audit (
  entry_id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run_id         varchar(40),
  actor          varchar(100)  NOT NULL,
  reason         varchar(500)  NOT NULL,
  deed           varchar(20)   NOT NULL,
  scope          varchar(100)  NOT NULL,
  message_id     varchar(200)  NOT NULL,
  sequence_scope varchar(100),
  aggregate      varchar(200),
  version        bigint,
  message_type   varchar(200)  NOT NULL,
  detail         varchar(1000) NOT NULL,
  done_at        bigint        NOT NULL
);
CREATE INDEX concordat_replay_audit_message ON concordat_replay_audit (scope, message_id);
CREATE INDEX concordat_replay_audit_run ON concordat_replay_audit (run_id);
CREATE INDEX concordat_replay_audit_age ON concordat_replay_audit (done_at);

CREATE TABLE concordat_schema_dead_letters (version integer NOT NULL);
INSERT INTO concordat_schema_dead_letters VALUES (1);
