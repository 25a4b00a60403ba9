-- Events written in the transaction of the action they announce; a row is deleted once the broker has the event.
CREATE TABLE activity_outbox (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  event_id    CHAR(36)     NOT NULL,
  message_key VARCHAR(255) NOT NULL,
  -- yyyyMMdd: the date in the topic's name.
  topic_date  CHAR(8)      NOT NULL,
  record_key  VARCHAR(40)  NOT NULL,
  payload     TEXT         NOT NULL,
  -- Database time: the relay compares it with the database's clock, not with that of any replica.
  created_at  DATETIME(6)  NOT NULL DEFAULT (UTC_TIMESTAMP(6)),
  attempts    INT          NOT NULL DEFAULT 0,
  last_error  VARCHAR(500) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_activity_outbox_message_key (message_key),
  KEY ix_activity_outbox_created (created_at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- One runner per job and cluster; all times are database time.
CREATE TABLE job_leases (
  name             VARCHAR(60)  NOT NULL,
  owner            VARCHAR(100) NULL,
  lease_until      DATETIME(6)  NULL,
  last_started_at  DATETIME(6)  NULL,
  last_finished_at DATETIME(6)  NULL,
  last_result      VARCHAR(500) NULL,
  PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
