-- Who keeps whom away. A block hides both from each other, a mute hides one's posts from the other's feeds (rules.md R5.4).
CREATE TABLE blocks (
  id         BIGINT      NOT NULL AUTO_INCREMENT,
  blocker_id BIGINT      NOT NULL,
  blocked_id BIGINT      NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_blocks_pair (blocker_id, blocked_id),
  KEY ix_blocks_blocker (blocker_id, created_at, id),
  KEY ix_blocks_blocked (blocked_id, blocker_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE mutes (
  id         BIGINT      NOT NULL AUTO_INCREMENT,
  muter_id   BIGINT      NOT NULL,
  muted_id   BIGINT      NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_mutes_pair (muter_id, muted_id),
  KEY ix_mutes_muter (muter_id, created_at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

ALTER TABLE members
  -- When token_version was last raised: from it follows how long its mark must live (auth.md A9).
  ADD COLUMN token_version_at DATETIME(6) NULL AFTER token_version,
  -- When the personal data of a deactivated member were removed (rules.md R14.1).
  ADD COLUMN purged_at        DATETIME(6) NULL AFTER deactivated_at,
  -- When the member last exported their data: once a day (api.md).
  ADD COLUMN exported_at      DATETIME(6) NULL AFTER purged_at,
  ADD KEY ix_members_token_version_at (token_version_at),
  ADD KEY ix_members_deactivated (deactivated_at, purged_at),
  -- Newcomers, newest first.
  ADD KEY ix_members_newcomers (is_active, created_at, id);

-- Revocations are loaded into Redis by their time.
ALTER TABLE sessions
  ADD KEY ix_sessions_ended (ended_at);
ALTER TABLE jwt_blacklist
  ADD KEY ix_jwt_blacklist_created (created_at);
