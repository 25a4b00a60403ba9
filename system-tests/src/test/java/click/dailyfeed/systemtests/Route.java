package click.dailyfeed.systemtests;

import java.util.List;

/**
 * An operation for members only.
 *
 * @param service whose
 * @param path with the query
 */
record Route(String service, String path) {

    /** One of each service. */
    static List<Route> ofEachService() {
        return List.of(
                new Route("member", "/api/members/summary"),
                new Route("content", "/api/posts"),
                new Route("timeline", "/api/timeline/posts"),
                new Route("activity", "/api/member-activities"),
                new Route("image", "/api/images/upload"),
                new Route("search", "/api/search/posts?keyword=x"));
    }

    /** A request that a member may make; image's is refused with 400 after the token was accepted. */
    Answer call(String... headers) {
        return switch (service) {
            case "content" -> Http.post(service, path, Bodies.post("글"), headers);
            case "image" -> Http.upload(path, new byte[0], headers);
            default -> Http.get(service, path, headers);
        };
    }

    Answer callWith(String accessToken) {
        return call("Authorization", "Bearer " + accessToken);
    }
}
