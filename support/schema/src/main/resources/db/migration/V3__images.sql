CREATE TABLE images (
  id              VARCHAR(32)  NOT NULL,
  owner_id        BIGINT       NOT NULL,
  mime_type       VARCHAR(50)  NOT NULL,
  width           INT          NOT NULL,
  height          INT          NOT NULL,
  size            BIGINT       NOT NULL,
  blurhash        VARCHAR(100) NULL,
  original_sha256 BINARY(32)   NULL,
  created_at      DATETIME(6)  NOT NULL,
  released_at     DATETIME(6)  NULL,
  PRIMARY KEY (id),
  KEY ix_images_owner (owner_id, created_at, id),
  KEY ix_images_released (released_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
