package click.dailyfeed.search.post.control;

import click.dailyfeed.code.post.FoundPostView;
import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.pagination.Page;
import click.dailyfeed.pagination.ScrollRequest;
import click.dailyfeed.search.post.entity.AuthoredPost;
import click.dailyfeed.search.post.entity.Follows;
import click.dailyfeed.search.post.entity.PostMapper;
import click.dailyfeed.search.post.entity.Posts;
import click.dailyfeed.visibility.Relation;
import click.dailyfeed.visibility.Visibility;
import click.dailyfeed.visibility.VisibilityPredicate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers searches: the index finds, the database shows, and has the last word about who may see. */
@ApplicationScoped
@Transactional
public class PostSearch {

    private final IndexBuild build;
    private final PostIndex index;
    private final Posts posts;
    private final Follows follows;

    @Inject
    public PostSearch(IndexBuild build, PostIndex index, Posts posts, Follows follows) {
        this.build = build;
        this.index = index;
        this.posts = posts;
        this.follows = follows;
    }

    protected PostSearch() {
        this(null, null, null, null);
    }

    /**
     * The posts in which every word of the keyword is found and that the viewer may see, best first. A hit that was hidden or
     * deleted a moment ago is missing on its page, and still counted, until the index has heard of it.
     *
     * @param viewerId member id of who asks
     * @param keyword text, not blank
     * @throws DailyfeedException {@code INDEX_REBUILDING}
     */
    public Page<FoundPostView> search(long viewerId, String keyword, ScrollRequest request) {
        if (build.completeness() == CompletenessPredicate.INCOMPLETE) {
            throw new DailyfeedException(CommonProblem.INDEX_REBUILDING);
        }
        Set<Long> mutualFollows = follows.mutualFollowsOf(viewerId);
        PostHits found = index.search(PostQuery.of(keyword, viewerId, mutualFollows), request.offset(), request.size());
        return Page.of(request, show(viewerId, mutualFollows, found.hits()), found.total());
    }

    private List<FoundPostView> show(long viewerId, Set<Long> mutualFollows, List<PostHit> hits) {
        if (hits.isEmpty()) {
            return List.of();
        }
        List<Long> ids = hits.stream().map(PostHit::postId).toList();
        Map<Long, AuthoredPost> visible = posts.withIds(ids).stream()
                .filter(authored -> visibility(authored, viewerId, mutualFollows) == VisibilityPredicate.VISIBLE)
                .collect(Collectors.toMap(authored -> authored.post().id(), Function.identity()));
        Set<Long> liked = posts.likedBy(viewerId, ids);
        Map<Long, Long> views = posts.views(ids);
        return hits.stream()
                .filter(hit -> visible.containsKey(hit.postId()))
                .map(hit -> FoundPostView.of(
                        PostMapper.toView(
                                visible.get(hit.postId()),
                                liked.contains(hit.postId()),
                                views.getOrDefault(hit.postId(), 0L)),
                        hit.highlight()))
                .toList();
    }

    private static VisibilityPredicate visibility(AuthoredPost authored, long viewerId, Set<Long> mutualFollows) {
        long authorId = authored.author().memberId();
        Relation relation = mutualFollows.contains(authorId) ? Relation.MUTUAL_FOLLOW : Relation.of(viewerId, authorId);
        return Visibility.ofPosts(authored.author().state(), authored.author().privacyLevel(), relation);
    }
}
