package click.dailyfeed.member.member.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.code.member.PrivacyLevel;
import click.dailyfeed.member.member.control.NewMember;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignupRequestTest {

    private static SignupRequest request(String displayName, String birthDate) {
        return new SignupRequest(
                "minji@example.com",
                "Dailyfeed!1",
                "김민지",
                "minji",
                displayName,
                "",
                "",
                "",
                birthDate,
                "FEMALE",
                "",
                "",
                "KR",
                "",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    @DisplayName("R1.3 an empty string is absent, and what is absent has its default")
    void defaults() {
        NewMember member = request("", "").toNewMember();

        assertThat(member.details().bio()).isNull();
        assertThat(member.details().birthDate()).isNull();
        assertThat(member.details().timezone()).isEqualTo("UTC");
        assertThat(member.details().languageCode()).isEqualTo("en");
        assertThat(member.details().privacyLevel()).isEqualTo(PrivacyLevel.PUBLIC);
    }

    @Test
    @DisplayName("R5.1 without a display name the handle is shown, never the real name")
    void displayName() {
        assertThat(request(null, null).toNewMember().details().displayName()).isEqualTo("minji");
    }

    @Test
    @DisplayName("a new member's text form holds no password")
    void noPassword() {
        assertThat(request(null, null).toNewMember().toString()).doesNotContain("Dailyfeed!1");
    }
}
