package click.dailyfeed.member.session.control;

import java.time.Duration;

/**
 * What a client gets at login and refresh.
 *
 * @param accessToken a JWT in compact form
 * @param accessLife how long it is good
 * @param refreshToken opaque, good for one rotation
 * @param refreshLife how long it is good
 */
public record TokenPair(String accessToken, Duration accessLife, String refreshToken, Duration refreshLife) {

    /** No token in any log. */
    @Override
    public String toString() {
        return "TokenPair";
    }
}
