-- What happened since an instant, by post: rankings of a window read no row of before it.
ALTER TABLE post_likes
  ADD KEY ix_post_likes_created (created_at, post_id);
ALTER TABLE comments
  ADD KEY ix_comments_created (created_at, deleted_at, post_id);
ALTER TABLE post_views_hourly
  ADD KEY ix_post_views_hourly_hour (hour, post_id, views);

-- The batches of counted views that are in post_views_hourly, each written in one transaction with its views: a batch that
-- comes again is known.
CREATE TABLE post_view_batches (
  id         CHAR(36)    NOT NULL,
  -- Database time.
  created_at DATETIME(6) NOT NULL DEFAULT (UTC_TIMESTAMP(6)),
  PRIMARY KEY (id),
  KEY ix_post_view_batches_created (created_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
