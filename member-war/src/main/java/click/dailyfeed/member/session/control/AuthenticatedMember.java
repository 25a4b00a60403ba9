package click.dailyfeed.member.session.control;

/**
 * Who knows the password of an account.
 *
 * @param verifiedHash the hash that the password was compared with
 * @param currentHash the hash to keep from now on: another one when the parameters of hashing have changed
 */
public record AuthenticatedMember(long memberId, String verifiedHash, String currentHash) {

    /** No hash in any log. */
    @Override
    public String toString() {
        return "AuthenticatedMember[" + memberId + "]";
    }
}
