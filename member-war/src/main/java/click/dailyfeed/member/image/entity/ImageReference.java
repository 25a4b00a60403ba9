package click.dailyfeed.member.image.entity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How clients name an image of ours: by an address, a path or a bare id; the last path segment is the id (rules.md R1.3). */
public final class ImageReference {

    private static final Pattern REFERENCE = Pattern.compile("(?:[^?#\\s]*/)?([0-9a-f]{32})(?:[?#]\\S*)?");

    private ImageReference() {}

    /** The id in the last path segment; whether there is such an image, is not known here. */
    public static Optional<String> idOf(String reference) {
        return Optional.ofNullable(reference)
                .map(REFERENCE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }

    /** Whether it is an id or a path on this server, rather than an absolute address. */
    public static boolean isPath(String reference) {
        return idOf(reference).isPresent() && !reference.contains(":") && !reference.startsWith("//");
    }
}
