package click.dailyfeed.member.session.boundary;

import jakarta.validation.constraints.Size;

/**
 * The body of a deactivation, which may be left out.
 *
 * @param password null when the client does not ask for it
 */
public record DeactivationRequest(@Size(max = 200) String password) {

    /** No password in any log. */
    @Override
    public String toString() {
        return "DeactivationRequest";
    }
}
