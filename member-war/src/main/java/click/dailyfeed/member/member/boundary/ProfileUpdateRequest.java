package click.dailyfeed.member.member.boundary;

import click.dailyfeed.code.member.CountryCode;
import click.dailyfeed.code.member.Gender;
import click.dailyfeed.code.member.PrivacyLevel;
import click.dailyfeed.member.member.control.ProfileChange;
import click.dailyfeed.member.member.entity.MemberProfile.ProfileDetails;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of a change of the profile (rules.md R3.1): what is left out stays, null and the empty string clear. A property
 * that every profile has cannot be cleared: an empty string is then not valid.
 *
 * @param given the names of the properties in the body
 * @param previousAvatarUrl images of the member that are no longer needed; in JSON a text or a list
 */
@JsonbTypeDeserializer(ProfileUpdateDeserializer.class)
public record ProfileUpdateRequest(
        @Schema(hidden = true) Set<String> given,

        @Size(min = 2, max = 100)
        @Pattern(regexp = "(?s).*\\S.*", message = "{click.dailyfeed.not-blank}")
        @Schema(examples = "김민지")
        String memberName,

        @Size(max = 100)
        @Pattern(regexp = "(?s).*\\S.*", message = "{click.dailyfeed.not-blank}")
        @Schema(examples = "민지")
        String displayName,

        @Size(max = 1000) String bio,
        @Size(max = 100) String location,
        @Size(max = 500) @HttpUrl String websiteUrl,
        @PastDate @Schema(examples = "1998-05-04") String birthDate,

        @Pattern(regexp = "MALE|FEMALE|OTHER|PREFER_NOT_TO_SAY", message = "{click.dailyfeed.choice}")
        String gender,

        @TimeZoneId @Schema(examples = "Asia/Seoul") String timezone,
        @Size(min = 2, max = 10) @Schema(examples = "ko") String languageCode,

        @Pattern(regexp = "KR|US|JP|CN|GB|DE|FR|CA|AU|IN", message = "{click.dailyfeed.choice}")
        String countryCode,

        @Pattern(regexp = "PUBLIC|FRIENDS|PRIVATE", message = "{click.dailyfeed.choice}")
        String privacyLevel,

        @Size(max = 500) @PictureUrl String avatarUrl,
        @Size(max = 500) @PictureUrl String coverUrl,

        @Size(max = 100) List<@Size(max = 500) String> previousAvatarUrl) {

    /** What changes; only after validation. */
    public ProfileChange toChange() {
        return new ProfileChange(memberName, this::applyTo, previousAvatarUrl);
    }

    private ProfileDetails applyTo(ProfileDetails current) {
        return new ProfileDetails(
                current.handle(),
                changed("displayName", displayName, current.displayName()),
                changed("bio", bio, current.bio()),
                changed("location", location, current.location()),
                changed("websiteUrl", websiteUrl, current.websiteUrl()),
                changed("birthDate", birthDate == null ? null : LocalDate.parse(birthDate), current.birthDate()),
                changed("gender", gender == null ? null : Gender.valueOf(gender), current.gender()),
                changed("timezone", timezone, current.timezone()),
                changed("languageCode", languageCode, current.languageCode()),
                changed(
                        "countryCode",
                        countryCode == null ? null : CountryCode.valueOf(countryCode),
                        current.countryCode()),
                changed(
                        "privacyLevel",
                        privacyLevel == null ? null : PrivacyLevel.valueOf(privacyLevel),
                        current.privacyLevel()),
                changed("avatarUrl", avatarUrl, current.avatarUrl()),
                changed("coverUrl", coverUrl, current.coverUrl()));
    }

    private <T> T changed(String name, T value, T current) {
        return given.contains(name) ? value : current;
    }
}
