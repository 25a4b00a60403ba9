package click.dailyfeed.http;

import click.dailyfeed.code.version.ExpectedVersion;

/**
 * The header {@code If-Match} of a change: {@code @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue(IfMatch.ANY)}. It compares
 * versions only: somebody else's like in between is no reason to refuse.
 */
public final class IfMatch {

    /** Matches whatever is there. */
    public static final String ANY = "*";

    private final ExpectedVersion expected;

    private IfMatch(ExpectedVersion expected) {
        this.expected = expected;
    }

    /**
     * For JAX-RS.
     *
     * @param header one that names no version matches none: what is changed is not what the client has seen
     */
    public static IfMatch valueOf(String header) {
        if (header.strip().equals(ANY)) {
            return new IfMatch(ExpectedVersion.ANY);
        }
        return new IfMatch(ExpectedVersion.oneOf(VersionTag.versions(header)));
    }

    public ExpectedVersion expected() {
        return expected;
    }
}
