package click.dailyfeed.member.member.boundary;

import click.dailyfeed.code.member.CountryCode;
import click.dailyfeed.code.member.Gender;
import click.dailyfeed.code.member.PrivacyLevel;
import click.dailyfeed.member.member.control.NewMember;
import click.dailyfeed.member.member.entity.MemberProfile.ProfileDetails;
import jakarta.json.JsonValue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of a sign-up (rules.md R1). An empty string is absent. What a client may not decide (verification, roles,
 * counters) is accepted, as an existing client sends it, and ignored.
 */
public record SignupRequest(
        @NotBlank @Email @Size(max = 100) @Schema(examples = "minji@example.com")
        String email,

        @NotNull @GoodPassword String password,

        @NotBlank @Size(min = 2, max = 30) @Schema(examples = "김민지")
        String memberName,

        @NotNull
        @Pattern(regexp = "[a-zA-Z0-9_]{3,50}", message = "{click.dailyfeed.handle}")
        @Schema(examples = "minji")
        String handle,

        @Size(max = 50) String displayName,
        @Size(max = 500) String bio,
        @Size(max = 100) String location,

        @Size(max = 200) @HttpUrl String websiteUrl,

        @PastDate @Schema(examples = "1998-05-04") String birthDate,

        @NotNull
        @Pattern(regexp = "MALE|FEMALE|OTHER|PREFER_NOT_TO_SAY", message = "{click.dailyfeed.choice}")
        @Schema(examples = "FEMALE")
        String gender,

        @TimeZoneId @Schema(examples = "Asia/Seoul") String timezone,

        @Size(min = 2, max = 5) @Schema(examples = "ko") String languageCode,

        @NotNull
        @Pattern(regexp = "KR|US|JP|CN|GB|DE|FR|CA|AU|IN", message = "{click.dailyfeed.choice}")
        @Schema(examples = "KR")
        String countryCode,

        @Pattern(regexp = "PUBLIC|FRIENDS|PRIVATE", message = "{click.dailyfeed.choice}") @Schema(examples = "PUBLIC")
        String privacyLevel,

        @Size(max = 500) @HttpUrl String avatarUrl,

        @Size(max = 500) @HttpUrl String coverUrl,

        @Schema(hidden = true) JsonValue verificationStatus,
        @Schema(hidden = true) JsonValue isActive,
        @Schema(hidden = true) JsonValue roles,
        @Schema(hidden = true) JsonValue followersCount,
        @Schema(hidden = true) JsonValue followingsCount,
        @Schema(hidden = true) JsonValue profileCompletionScore) {

    public SignupRequest {
        displayName = displayName == null || displayName.isBlank() ? null : displayName;
        bio = absentWhenEmpty(bio);
        location = absentWhenEmpty(location);
        websiteUrl = absentWhenEmpty(websiteUrl);
        birthDate = absentWhenEmpty(birthDate);
        gender = absentWhenEmpty(gender);
        timezone = absentWhenEmpty(timezone);
        languageCode = absentWhenEmpty(languageCode);
        countryCode = absentWhenEmpty(countryCode);
        privacyLevel = absentWhenEmpty(privacyLevel);
        avatarUrl = absentWhenEmpty(avatarUrl);
        coverUrl = absentWhenEmpty(coverUrl);
    }

    /** With the defaults of what was left out; only after validation. */
    public NewMember toNewMember() {
        return new NewMember(
                email,
                password,
                memberName,
                new ProfileDetails(
                        handle,
                        // The real name is confidential, so it is no substitute.
                        Objects.requireNonNullElse(displayName, handle),
                        bio,
                        location,
                        websiteUrl,
                        birthDate == null ? null : LocalDate.parse(birthDate),
                        Gender.valueOf(gender),
                        Objects.requireNonNullElse(timezone, "UTC"),
                        Objects.requireNonNullElse(languageCode, "en"),
                        CountryCode.valueOf(countryCode),
                        PrivacyLevel.valueOf(Objects.requireNonNullElse(privacyLevel, PrivacyLevel.PUBLIC.name())),
                        avatarUrl,
                        coverUrl));
    }

    /** No password in any log. */
    @Override
    public String toString() {
        return "SignupRequest[handle=" + handle + "]";
    }

    private static String absentWhenEmpty(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
