package click.dailyfeed.member.session.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a login. Bounds are wider than at sign-up: a wrong form is a wrong password, not another answer. */
public record LoginRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "minji@example.com")
        String email,

        @NotBlank @Size(max = 200) String password) {

    /** No password in any log. */
    @Override
    public String toString() {
        return "LoginRequest";
    }
}
