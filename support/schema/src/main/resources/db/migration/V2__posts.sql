CREATE TABLE posts (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  author_id     BIGINT       NOT NULL,
  title         VARCHAR(100) NOT NULL DEFAULT '',
  content       TEXT         NOT NULL,
  like_count    BIGINT       NOT NULL DEFAULT 0,
  comment_count BIGINT       NOT NULL DEFAULT 0,
  -- Number of earlier versions in post_versions: the post is "edited" when it is not 0.
  version_count INT          NOT NULL DEFAULT 0,
  version       BIGINT       NOT NULL DEFAULT 0,
  created_at    DATETIME(6)  NOT NULL,
  updated_at    DATETIME(6)  NOT NULL,
  deleted_at    DATETIME(6)  NULL,
  PRIMARY KEY (id),
  KEY ix_posts_author (author_id, created_at, id),
  KEY ix_posts_created (created_at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE post_versions (
  post_id    BIGINT       NOT NULL,
  version    BIGINT       NOT NULL,
  title      VARCHAR(100) NOT NULL,
  content    TEXT         NOT NULL,
  updated_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (post_id, version),
  CONSTRAINT fk_post_versions_post FOREIGN KEY (post_id) REFERENCES posts (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE comments (
  id          BIGINT        NOT NULL AUTO_INCREMENT,
  post_id     BIGINT        NOT NULL,
  parent_id   BIGINT        NULL,
  depth       TINYINT       NOT NULL DEFAULT 0,
  author_id   BIGINT        NOT NULL,
  content     VARCHAR(1000) NOT NULL,
  like_count  BIGINT        NOT NULL DEFAULT 0,
  reply_count BIGINT        NOT NULL DEFAULT 0,
  version     BIGINT        NOT NULL DEFAULT 0,
  created_at  DATETIME(6)   NOT NULL,
  updated_at  DATETIME(6)   NOT NULL,
  deleted_at  DATETIME(6)   NULL,
  PRIMARY KEY (id),
  -- parent_id IS NULL: the top level of a post.
  KEY ix_comments_top_level (post_id, parent_id, created_at, id),
  KEY ix_comments_post (post_id, created_at, id),
  KEY ix_comments_parent (parent_id, created_at, id),
  KEY ix_comments_author (author_id, created_at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE post_likes (
  id         BIGINT      NOT NULL AUTO_INCREMENT,
  post_id    BIGINT      NOT NULL,
  member_id  BIGINT      NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_post_likes_pair (post_id, member_id),
  KEY ix_post_likes_post (post_id, created_at, id),
  KEY ix_post_likes_member (member_id, created_at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE comment_likes (
  id         BIGINT      NOT NULL AUTO_INCREMENT,
  comment_id BIGINT      NOT NULL,
  member_id  BIGINT      NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_comment_likes_pair (comment_id, member_id),
  KEY ix_comment_likes_comment (comment_id, created_at, id),
  KEY ix_comment_likes_member (member_id, created_at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
