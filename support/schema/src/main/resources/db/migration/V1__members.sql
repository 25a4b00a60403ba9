-- Conventions of all migrations:
-- * Texts compare exactly (utf8mb4_nopad_bin: case, accents and trailing spaces count), so a session id or a key id can
--   never match another one. The columns that ignore case, e-mail and handle, say so themselves.
-- * Instants are DATETIME(6) in UTC.
-- * Foreign keys exist only between tables of one service, and there only where child and parent are written by one owner
--   in one order. A foreign key locks the parent row in share mode at each insert: on a post, a session or a member
--   that other requests update at the same moment it would turn likes, refreshes and follows into deadlocks. Rows that are
--   referred to this way are never deleted, only marked.

CREATE TABLE members (
  id             BIGINT       NOT NULL AUTO_INCREMENT,
  -- Ignores case, but neither accents nor trailing spaces.
  email          VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL,
  password_hash  VARCHAR(255) NOT NULL,
  member_name    VARCHAR(100) NOT NULL,
  roles          VARCHAR(100) NOT NULL DEFAULT 'MEMBER',
  token_version  BIGINT       NOT NULL DEFAULT 0,
  is_active      BOOLEAN      NOT NULL DEFAULT TRUE,
  created_at     DATETIME(6)  NOT NULL,
  updated_at     DATETIME(6)  NOT NULL,
  deactivated_at DATETIME(6)  NULL,
  version        BIGINT       NOT NULL DEFAULT 0,
  -- NULL once deactivated: the e-mail is unique among active members only and free at once afterwards.
  email_active   VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_nopad_as_ci
                 GENERATED ALWAYS AS (IF(is_active, email, NULL)) STORED,
  PRIMARY KEY (id),
  UNIQUE KEY uk_members_email_active (email_active)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE member_profiles (
  member_id           BIGINT        NOT NULL,
  -- Ignores case. ASCII only, but not of the character set ascii: there a search for a handle in Korean is an error
  -- (illegal mix of collations) instead of no row.
  handle              VARCHAR(50)   CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL,
  display_name        VARCHAR(100)  NOT NULL,
  bio                 VARCHAR(1000) NULL,
  location            VARCHAR(100)  NULL,
  website_url         VARCHAR(500)  NULL,
  birth_date          DATE          NULL,
  gender              VARCHAR(20)   NOT NULL,
  timezone            VARCHAR(50)   NOT NULL DEFAULT 'UTC',
  language_code       VARCHAR(10)   NOT NULL DEFAULT 'en',
  country_code        CHAR(2)       NOT NULL,
  verification_status VARCHAR(10)   NOT NULL DEFAULT 'NONE',
  privacy_level       VARCHAR(10)   NOT NULL DEFAULT 'PUBLIC',
  avatar_url          VARCHAR(500)  NULL,
  cover_url           VARCHAR(500)  NULL,
  followers_count     BIGINT        NOT NULL DEFAULT 0,
  followings_count    BIGINT        NOT NULL DEFAULT 0,
  created_at          DATETIME(6)   NOT NULL,
  updated_at          DATETIME(6)   NOT NULL,
  version             BIGINT        NOT NULL DEFAULT 0,
  PRIMARY KEY (member_id),
  UNIQUE KEY uk_member_profiles_handle (handle),
  CONSTRAINT ck_member_profiles_handle_ascii CHECK (LENGTH(handle) = CHAR_LENGTH(handle)),
  CONSTRAINT fk_member_profiles_member FOREIGN KEY (member_id) REFERENCES members (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Handles that were given up; each stays reserved for its last owner until reserved_until.
CREATE TABLE handle_history (
  id             BIGINT      NOT NULL AUTO_INCREMENT,
  member_id      BIGINT      NOT NULL,
  handle         VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL,
  changed_at     DATETIME(6) NOT NULL,
  reserved_until DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY ix_handle_history_handle (handle, reserved_until),
  KEY ix_handle_history_member (member_id, changed_at),
  CONSTRAINT fk_handle_history_member FOREIGN KEY (member_id) REFERENCES members (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE follows (
  id           BIGINT      NOT NULL AUTO_INCREMENT,
  follower_id  BIGINT      NOT NULL,
  following_id BIGINT      NOT NULL,
  created_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_follows_pair (follower_id, following_id),
  KEY ix_follows_followings (follower_id, created_at, id),
  KEY ix_follows_followers (following_id, created_at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE sessions (
  id           VARCHAR(40)  NOT NULL,
  member_id    BIGINT       NOT NULL,
  device_info  VARCHAR(255) NULL,
  ip_address   VARCHAR(45)  NULL,
  created_at   DATETIME(6)  NOT NULL,
  last_used_at DATETIME(6)  NOT NULL,
  expires_at   DATETIME(6)  NOT NULL,
  ended_at     DATETIME(6)  NULL,
  PRIMARY KEY (id),
  KEY ix_sessions_member (member_id, created_at),
  KEY ix_sessions_expires (expires_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE refresh_tokens (
  id                BIGINT      NOT NULL AUTO_INCREMENT,
  token_hash        BINARY(32)  NOT NULL,
  session_id        VARCHAR(40) NOT NULL,
  member_id         BIGINT      NOT NULL,
  family            VARCHAR(40) NOT NULL,
  access_token_id   VARCHAR(40) NOT NULL,
  created_at        DATETIME(6) NOT NULL,
  expires_at        DATETIME(6) NOT NULL,
  family_expires_at DATETIME(6) NOT NULL,
  used_at           DATETIME(6) NULL,
  successor_hash    BINARY(32)  NULL,
  revoked_at        DATETIME(6) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_refresh_tokens_hash (token_hash),
  KEY ix_refresh_tokens_session (session_id),
  KEY ix_refresh_tokens_member (member_id),
  KEY ix_refresh_tokens_family (family),
  KEY ix_refresh_tokens_expires (expires_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE jwt_keys (
  kid                   VARCHAR(40)     NOT NULL,
  algorithm             VARCHAR(10)     NOT NULL,
  public_key            TEXT            NOT NULL,
  private_key_encrypted VARBINARY(4096) NOT NULL,
  is_active             BOOLEAN         NOT NULL,
  is_primary            BOOLEAN         NOT NULL,
  created_at            DATETIME(6)     NOT NULL,
  activated_at          DATETIME(6)     NULL,
  retired_at            DATETIME(6)     NULL,
  expires_at            DATETIME(6)     NULL,
  -- NULL unless primary: a second primary key cannot exist (rule A1).
  primary_marker        TINYINT         GENERATED ALWAYS AS (IF(is_primary, 1, NULL)) STORED,
  PRIMARY KEY (kid),
  UNIQUE KEY uk_jwt_keys_primary (primary_marker)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE jwt_blacklist (
  jti        VARCHAR(40)  NOT NULL,
  member_id  BIGINT       NOT NULL,
  reason     VARCHAR(100) NOT NULL,
  created_at DATETIME(6)  NOT NULL,
  expires_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (jti),
  KEY ix_jwt_blacklist_expires (expires_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
