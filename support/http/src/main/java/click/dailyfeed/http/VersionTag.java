package click.dailyfeed.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code "<version>.<hash of the body>"}: the version tells what was changed by whom, the hash also what else is to be seen
 * (api.md, Conditional requests).
 */
final class VersionTag {

    /** In a list of tags, a comma between. */
    private static final Pattern TAG = Pattern.compile("(W/)?(\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\")");

    private static final int WEAK = 1;
    private static final int STRONG = 2;

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\\..*\"");

    private static final int HASH_BYTES = 12;

    private VersionTag() {}

    /** With its quotation marks. */
    static String of(long version, byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, HASH_BYTES));
            return "\"" + version + "." + text + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The tags of {@code If-None-Match}, weak ones without their mark: a proxy that compresses makes tags weak.
     *
     * @param header what is no tag in it is passed over
     */
    static Set<String> tags(String header) {
        return TAG.matcher(header).results().map(tag -> tag.group(STRONG)).collect(Collectors.toSet());
    }

    /**
     * The versions that {@code If-Match} names.
     *
     * @param header weak tags, and what is no tag of ours, are passed over
     */
    static Set<Long> versions(String header) {
        return TAG.matcher(header)
                .results()
                .filter(tag -> tag.group(WEAK) == null)
                .map(tag -> VERSION.matcher(tag.group(STRONG)))
                .filter(Matcher::matches)
                .map(version -> Long.valueOf(version.group(1)))
                .collect(Collectors.toSet());
    }
}
