package click.dailyfeed.token;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Instant;

/**
 * A public key of member.
 *
 * @param key without a private part
 * @param primacy whether new tokens were signed with it
 * @param asOf when that was so
 */
record VerificationKey(RSAKey key, PrimaryPredicate primacy, Instant asOf) {

    /**
     * What the client should do about a good token (auth.md A4). A token that is younger than what we know of its key may
     * be signed by one that became primary since: no hint then, or clients would refresh again and again.
     */
    TokenHint hintFor(Instant issuedAt) {
        boolean retired = primacy == PrimaryPredicate.NOT_PRIMARY && issuedAt.isBefore(asOf);
        return retired ? TokenHint.REFRESH : TokenHint.NONE;
    }

    /** Whether a key is the one that signs. */
    enum PrimaryPredicate {
        PRIMARY,
        NOT_PRIMARY;

        static PrimaryPredicate of(boolean primary) {
            return primary ? PRIMARY : NOT_PRIMARY;
        }
    }
}
