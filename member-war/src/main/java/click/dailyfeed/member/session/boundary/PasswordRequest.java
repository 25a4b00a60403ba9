package click.dailyfeed.member.session.boundary;

import click.dailyfeed.member.member.boundary.GoodPassword;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The body of a change of the password. */
public record PasswordRequest(
        @NotBlank @Size(max = 200) String currentPassword,
        @NotNull @GoodPassword String newPassword) {

    /** No password in any log. */
    @Override
    public String toString() {
        return "PasswordRequest";
    }
}
