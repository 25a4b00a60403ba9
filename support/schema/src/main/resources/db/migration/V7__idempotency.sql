-- Creating requests that came with an Idempotency-Key, and what was answered to them; kept for 24 hours.
CREATE TABLE idempotency_keys (
  -- SHA-256 of whose key it is, the operation and the key: the keys themselves are not kept.
  id          BINARY(32)    NOT NULL,
  -- HMAC-SHA-256 of the request's body under the key: without the key nobody can try out what a body contained.
  body_hash   BINARY(32)    NOT NULL,
  -- The attempt that runs, or the one that was answered.
  attempt     CHAR(36)      NOT NULL,
  -- Database time: nobody takes the key over before.
  lease_until DATETIME(6)   NOT NULL,
  -- NULL while the attempt runs; set in the transaction of its effect.
  status      SMALLINT      NULL,
  location    VARCHAR(1000) NULL,
  body        MEDIUMTEXT    NULL,
  created_at  DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  KEY ix_idempotency_keys_created (created_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
