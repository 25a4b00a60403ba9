package click.dailyfeed.search.post.control;

import click.dailyfeed.code.activity.ActivityEvent;
import click.dailyfeed.search.post.entity.Posts;
import click.dailyfeed.visibility.MemberState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Brings the index to what the database says now; a late or repeated call does no harm. */
@ApplicationScoped
@Transactional
public class PostIndexer {

    /** How many posts are read and written at once. */
    private static final int BATCH = 500;

    private final Posts posts;
    private final PostIndex index;

    @Inject
    public PostIndexer(Posts posts, PostIndex index) {
        this.posts = posts;
        this.index = index;
    }

    protected PostIndexer() {
        this(null, null);
    }

    /** Follows what members did; what happened to anything but posts and their authors is passed over. */
    public void follow(List<ActivityEvent> events) {
        Set<Long> postIds = new HashSet<>();
        Set<Long> authorIds = new HashSet<>();
        for (ActivityEvent event : events) {
            switch (event.memberActivityType()) {
                case POST_CREATE, POST_UPDATE, POST_DELETE -> postIds.add(event.postId());
                case MEMBER_UPDATE, MEMBER_DEACTIVATE -> authorIds.add(event.memberId());
                default -> {
                    // the database has counts, likes and names when a hit is shown
                }
            }
        }
        if (!authorIds.isEmpty()) {
            postIds.addAll(posts.idsOfAuthors(authorIds));
        }
        refresh(List.copyOf(postIds));
    }

    /**
     * Puts the posts that follow an id into the index, as many as go at once.
     *
     * @return the id of the last one; empty when none follow
     */
    public OptionalLong addAfter(long postId) {
        List<Long> ids = posts.idsAfter(postId, BATCH);
        refresh(ids);
        return ids.stream().mapToLong(Long::longValue).max();
    }

    private void refresh(List<Long> ids) {
        for (int from = 0; from < ids.size(); from += BATCH) {
            refreshBatch(ids.subList(from, Math.min(from + BATCH, ids.size())));
        }
    }

    private void refreshBatch(List<Long> ids) {
        List<PostDocument> current = posts.withIds(ids).stream()
                .filter(authored -> authored.author().state() == MemberState.ACTIVE)
                .map(PostDocument::of)
                .toList();
        List<Long> removed = new ArrayList<>(ids);
        removed.removeAll(current.stream().map(PostDocument::id).toList());
        index.write(current, removed);
    }
}
