package click.dailyfeed.member.session.boundary;

import click.dailyfeed.member.session.control.TokenPair;

/**
 * The data of a refresh.
 *
 * @param accessToken the same as in the {@code Authorization} header
 * @param expiresIn seconds
 */
public record RefreshResult(String accessToken, long expiresIn) {

    static RefreshResult of(TokenPair tokens) {
        return new RefreshResult(tokens.accessToken(), tokens.accessLife().toSeconds());
    }
}
