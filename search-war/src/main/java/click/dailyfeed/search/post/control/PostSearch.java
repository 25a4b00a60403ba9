package click.dailyfeed.search.post.control;

import click.dailyfeed.code.post.FoundPostView;
import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.pagination.Page;
import click.dailyfeed.pagination.ScrollRequest;
import click.dailyfeed.search.post.entity.Author;
import click.dailyfeed.search.post.entity.AuthoredPost;
import click.dailyfeed.search.post.entity.Blocks;
import click.dailyfeed.search.post.entity.Follows;
import click.dailyfeed.search.post.entity.PostMapper;
import click.dailyfeed.search.post.entity.Posts;
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

    /** How many blocked authors the index is told to leave out; hits of any more are taken out of their pages. */
    private static final int BLOCKS_IN_QUERY = 10_000;

    private final IndexBuild build;
    private final PostIndex index;
    private final Posts posts;
    private final Follows follows;
    private final Blocks blocks;

    @Inject
    public PostSearch(IndexBuild build, PostIndex index, Posts posts, Follows follows, Blocks blocks) {
        this.build = build;
        this.index = index;
        this.posts = posts;
        this.follows = follows;
        this.blocks = blocks;
    }

    protected PostSearch() {
        this(null, null, null, null, null);
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
        Viewer viewer = new Viewer(viewerId, follows.mutualFollowsOf(viewerId), blocks.of(viewerId, BLOCKS_IN_QUERY));
        PostHits found = index.search(PostQuery.of(keyword, viewer), request.offset(), request.size());
        return Page.of(request, show(viewer, found.hits()), found.total());
    }

    private List<FoundPostView> show(Viewer viewer, List<PostHit> hits) {
        if (hits.isEmpty()) {
            return List.of();
        }
        List<Long> ids = hits.stream().map(PostHit::postId).toList();
        Map<Long, AuthoredPost> visible = visible(viewer, ids);
        Set<Long> liked = posts.likedBy(viewer.memberId(), ids);
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

    private Map<Long, AuthoredPost> visible(Viewer viewer, List<Long> ids) {
        List<AuthoredPost> found = posts.withIds(ids);
        Viewer exact = viewer.withBlocked(blocks.between(
                viewer.memberId(),
                found.stream().map(authored -> authored.author().memberId()).collect(Collectors.toSet())));
        return found.stream()
                .filter(authored -> visibility(exact, authored.author()) == VisibilityPredicate.VISIBLE)
                .collect(Collectors.toMap(authored -> authored.post().id(), Function.identity()));
    }

    private static VisibilityPredicate visibility(Viewer viewer, Author author) {
        return Visibility.ofPosts(author.state(), author.privacyLevel(), viewer.relationTo(author.memberId()));
    }
}
