-- Views are counted in batches; the view count of a post is the sum of its rows.
CREATE TABLE post_views_hourly (
  post_id BIGINT   NOT NULL,
  hour    DATETIME NOT NULL,
  views   BIGINT   NOT NULL,
  PRIMARY KEY (post_id, hour)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- deleted_at IS NULL: the posts of an author as readers walk them. An author's newest post is one step down the index,
-- however many were deleted.
ALTER TABLE posts
  DROP KEY ix_posts_author,
  ADD KEY ix_posts_author (author_id, deleted_at, created_at, id);
