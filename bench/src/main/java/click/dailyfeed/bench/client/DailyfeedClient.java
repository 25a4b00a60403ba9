package click.dailyfeed.bench.client;

import click.dailyfeed.bench.BenchException;
import jakarta.json.JsonException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The calls of the platform. A method throws {@link BenchException} if there is no answer, or one that the contract does not
 * name for it. Sessions renew themselves. Safe for many threads.
 */
public final class DailyfeedClient {
    /** The most items that a page can be asked for. */
    public static final int LARGEST_PAGE = 100;

    private final Platform platform;
    private final Bodies bodies = new Bodies();
    private final HttpCaller caller;
    private final Authenticator authenticator;

    /**
     * @param platform where the services are
     * @param times receives the duration of every call
     */
    public DailyfeedClient(Platform platform, CallTimes times) {
        this.platform = platform;
        this.caller = new HttpCaller(bodies, times);
        this.authenticator = new Authenticator(platform.member(), caller, bodies);
    }

    /**
     * Asks each service something that it answers without a session.
     *
     * @throws BenchException if one does not answer, or not as that service would
     */
    public void probe() {
        probe("member", 200, get(platform.member(), "/api/token/jwks"));
        probe("content", 401, post(platform.content(), "/api/posts", new NewPost("", "-")));
        probe("timeline", 401, get(platform.timeline(), "/api/timeline/posts"));
    }

    /**
     * Signs a member up.
     *
     * @return what the platform calls the member; empty if the address or the handle is taken
     */
    public Optional<Long> signUp(SignUp member) {
        HttpRequest.Builder request = post(platform.member(), "/api/authentication/signup", member);
        HttpResponse<String> response = caller.send(Call.SIGN_UP, request.build());
        if (response.statusCode() == 409) {
            return Optional.empty();
        }
        return Optional.of(caller.read(response, 201, body -> bodies.data(body, SignedUp.class))
                .id());
    }

    /**
     * Logs a member in.
     *
     * @return empty if the platform does not know this address with this password
     */
    public Optional<Session> logIn(String email, String password) {
        return authenticator.logIn(email, password);
    }

    /** Follows a member; one who is followed already stays so. */
    public void follow(Session session, long memberId) {
        HttpRequest.Builder request = post(platform.member(), "/api/members/follow/" + memberId);
        makeSure(session, Call.FOLLOW, request);
    }

    /** Unfollows a member; one who is not followed stays so. */
    public void unfollow(Session session, long memberId) {
        HttpRequest.Builder request = HttpCaller.request(platform.member(), "/api/members/follow/" + memberId)
                .DELETE();
        HttpResponse<String> response = authenticator.send(session, Call.UNFOLLOW, request);
        boolean nothingThere = bodies.problem(response.body())
                .filter(problem -> problem.code().equals("FOLLOW_RELATIONSHIP_NOT_FOUND"))
                .isPresent();
        if (response.statusCode() != 200 && !nothingThere) {
            throw caller.unexpected(response);
        }
    }

    /** The ids of all members whom the caller follows. */
    public List<Long> followings(Session session) {
        HttpRequest.Builder request = get(platform.member(), "/api/members/query/followings");
        HttpResponse<String> response = authenticator.send(session, Call.FOLLOWINGS, request);
        return caller.read(response, 200, body -> bodies.list(body, Followed.class)).stream()
                .map(Followed::memberId)
                .toList();
    }

    /** Likes a post; one that is liked already stays so. */
    public void like(Session session, long postId) {
        HttpRequest.Builder request = post(platform.content(), "/api/posts/" + postId + "/like");
        makeSure(session, Call.LIKE, request);
    }

    /**
     * Writes a post.
     *
     * @param key Idempotency-Key of the request
     */
    public Post write(Session session, String key, NewPost post) {
        HttpRequest.Builder request =
                post(platform.content(), "/api/posts", post).header("Idempotency-Key", key);
        HttpResponse<String> response = authenticator.send(session, Call.POST, request);
        return caller.read(response, 201, body -> bodies.data(body, Post.class));
    }

    /**
     * Writes a comment or a reply.
     *
     * @param key Idempotency-Key of the request
     */
    public Comment write(Session session, String key, NewComment comment) {
        HttpRequest.Builder request =
                post(platform.content(), "/api/comments", comment).header("Idempotency-Key", key);
        HttpResponse<String> response = authenticator.send(session, Call.COMMENT, request);
        return caller.read(response, 201, body -> bodies.data(body, Comment.class));
    }

    /** The caller's own profile. */
    public Profile profile(Session session) {
        HttpRequest.Builder request = get(platform.member(), "/api/members/profile");
        HttpResponse<String> response = authenticator.send(session, Call.PROFILE, request);
        return caller.read(response, 200, body -> bodies.data(body, Profile.class));
    }

    /** The caller's own card, the body as it came. */
    public String summary(Session session) {
        HttpRequest.Builder request = get(platform.member(), "/api/members/summary");
        return caller.read(authenticator.send(session, Call.SUMMARY, request), 200, body -> body);
    }

    /** The caller's follow feed, in pages of a size. */
    public PageReader<Post> followFeed(Session session, int size) {
        return pages(session, Call.FOLLOW_FEED, "/api/timeline/posts/followings", size, Post.class);
    }

    /** The caller's own posts, in pages of a size. */
    public PageReader<Post> ownFeed(Session session, int size) {
        return pages(session, Call.OWN_FEED, "/api/timeline/posts", size, Post.class);
    }

    /** The posts of one author, in pages of a size. */
    public PageReader<Post> authorFeed(Session session, long memberId, int size) {
        return pages(session, Call.AUTHOR_FEED, "/api/timeline/posts/authors/" + memberId, size, Post.class);
    }

    /**
     * Any answer of the timeline service, the body as it came.
     *
     * @param path with its query
     */
    public String timeline(Session session, String path) {
        return caller.read(
                authenticator.send(session, Call.TIMELINE, get(platform.timeline(), path)), 200, body -> body);
    }

    /**
     * The posts of such an answer, if it is a page of them.
     *
     * @throws BenchException if it is none
     */
    public List<Post> posts(String body) {
        try {
            return bodies.page(body, Post.class).content();
        } catch (JsonException e) {
            throw new BenchException("this is no page of posts: " + e.getMessage(), e);
        }
    }

    /**
     * The post of such an answer, if it is one.
     *
     * @throws BenchException if it is none
     */
    public Post post(String body) {
        try {
            return bodies.data(body, Post.class);
        } catch (JsonException e) {
            throw new BenchException("this is no post: " + e.getMessage(), e);
        }
    }

    /** All comments on a post itself, oldest first. */
    public List<Comment> comments(Session session, long postId) {
        return allComments(session, "/api/timeline/posts/" + postId + "/comments");
    }

    /** All direct replies to a comment, oldest first. */
    public List<Comment> replies(Session session, long commentId) {
        return allComments(session, "/api/timeline/comments/" + commentId + "/replies");
    }

    private List<Comment> allComments(Session session, String path) {
        return pages(session, Call.COMMENTS, path, LARGEST_PAGE, Comment.class).walk(Integer.MAX_VALUE);
    }

    private <T> PageReader<T> pages(Session session, Call call, String path, int size, Class<T> type) {
        return cursor -> {
            String from = cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
            HttpRequest.Builder request = get(platform.timeline(), path + "?size=" + size + from);
            return caller.read(authenticator.send(session, call, request), 200, body -> bodies.page(body, type));
        };
    }

    /** Brings a relation about; 409 says that it is there. */
    private void makeSure(Session session, Call call, HttpRequest.Builder request) {
        HttpResponse<String> response = authenticator.send(session, call, request);
        boolean alreadyThere = bodies.problem(response.body())
                .filter(problem -> problem.code().endsWith("_ALREADY_EXISTS"))
                .isPresent();
        if (response.statusCode() != 201 && !alreadyThere) {
            throw caller.unexpected(response);
        }
    }

    private void probe(String service, int status, HttpRequest.Builder request) {
        HttpResponse<String> response = caller.send(Call.PROBE, request.build());
        if (response.statusCode() != status) {
            throw new BenchException(caller.unexpected(response).getMessage() + ": expected " + status + " of the "
                    + service + " service; is its base URL right?");
        }
    }

    private static HttpRequest.Builder get(URI base, String path) {
        return HttpCaller.request(base, path);
    }

    private static HttpRequest.Builder post(URI base, String path) {
        return HttpCaller.request(base, path).POST(BodyPublishers.noBody());
    }

    private HttpRequest.Builder post(URI base, String path, Object body) {
        return HttpCaller.request(base, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(bodies.write(body)));
    }

    /**
     * One of the followings, as far as it is read here.
     *
     * @param memberId what the platform calls the member
     */
    public record Followed(long memberId) {}

    /**
     * Answer to a sign-up, as far as it is read here.
     *
     * @param id what the platform calls the member
     */
    public record SignedUp(long id) {}
}
