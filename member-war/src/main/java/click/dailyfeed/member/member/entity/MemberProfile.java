package click.dailyfeed.member.member.entity;

import click.dailyfeed.code.member.CountryCode;
import click.dailyfeed.code.member.Gender;
import click.dailyfeed.code.member.PrivacyLevel;
import click.dailyfeed.code.member.VerificationStatus;
import click.dailyfeed.visibility.MemberState;
import click.dailyfeed.visibility.Relation;
import click.dailyfeed.visibility.Visibility;
import click.dailyfeed.visibility.VisibilityPredicate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** What a member shows of themselves; shares the member's id. */
@Entity
@Table(name = "member_profiles")
public class MemberProfile {

    @Id
    @Column(name = "member_id")
    private Long memberId;

    private String handle;

    @Column(name = "display_name")
    private String displayName;

    private String bio;

    private String location;

    @Column(name = "website_url")
    private String websiteUrl;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    private Gender gender;

    private String timezone;

    @Column(name = "language_code")
    private String languageCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "country_code")
    private CountryCode countryCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "verification_status")
    private VerificationStatus verificationStatus;

    @Enumerated(EnumType.STRING)
    @Column(name = "privacy_level")
    private PrivacyLevel privacyLevel;

    @Column(name = "avatar_url")
    private String avatarUrl;

    @Column(name = "cover_url")
    private String coverUrl;

    /** Kept by SQL in the transaction of a follow, never through this entity: two followers must not overwrite. */
    @Column(name = "followers_count", insertable = false, updatable = false)
    private long followersCount;

    @Column(name = "followings_count", insertable = false, updatable = false)
    private long followingsCount;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected MemberProfile() {}

    /**
     * @param member the account, already stored
     * @param details what the member says of themselves
     */
    public MemberProfile(Member member, ProfileDetails details, Instant now) {
        this.memberId = member.id();
        this.handle = details.handle();
        this.verificationStatus = VerificationStatus.NONE;
        this.createdAt = now;
        changeTo(details, now);
    }

    /** Takes over all details but the handle, see {@link #changeHandle}. */
    public void changeTo(ProfileDetails details, Instant now) {
        this.displayName = details.displayName();
        this.bio = details.bio();
        this.location = details.location();
        this.websiteUrl = details.websiteUrl();
        this.birthDate = details.birthDate();
        this.gender = details.gender();
        this.timezone = details.timezone();
        this.languageCode = details.languageCode();
        this.countryCode = details.countryCode();
        this.privacyLevel = details.privacyLevel();
        this.avatarUrl = details.avatarUrl();
        this.coverUrl = details.coverUrl();
        this.updatedAt = now;
    }

    public void changeHandle(String handle, Instant now) {
        this.handle = handle;
        this.updatedAt = now;
    }

    /** What the member says of themselves, as it is now. */
    public ProfileDetails details() {
        return new ProfileDetails(
                handle,
                displayName,
                bio,
                location,
                websiteUrl,
                birthDate,
                gender,
                timezone,
                languageCode,
                countryCode,
                privacyLevel,
                avatarUrl,
                coverUrl);
    }

    /** What members say of themselves; null where the member left something out. */
    public record ProfileDetails(
            String handle,
            String displayName,
            String bio,
            String location,
            String websiteUrl,
            LocalDate birthDate,
            Gender gender,
            String timezone,
            String languageCode,
            CountryCode countryCode,
            PrivacyLevel privacyLevel,
            String avatarUrl,
            String coverUrl) {}

    public long memberId() {
        return memberId;
    }

    public String handle() {
        return handle;
    }

    public String displayName() {
        return displayName;
    }

    public String bio() {
        return bio;
    }

    public String location() {
        return location;
    }

    public String websiteUrl() {
        return websiteUrl;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public Gender gender() {
        return gender;
    }

    public String timezone() {
        return timezone;
    }

    public String languageCode() {
        return languageCode;
    }

    public CountryCode countryCode() {
        return countryCode;
    }

    public VerificationStatus verificationStatus() {
        return verificationStatus;
    }

    public PrivacyLevel privacyLevel() {
        return privacyLevel;
    }

    public String avatarUrl() {
        return avatarUrl;
    }

    public String coverUrl() {
        return coverUrl;
    }

    public long followersCount() {
        return followersCount;
    }

    public long followingsCount() {
        return followingsCount;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Counts the changes by the member, as far as they are written to the database. */
    public long version() {
        return version;
    }

    /**
     * Whether the viewer may know of this member at all (rules.md R5.3); only active members have a profile to ask.
     *
     * @param relation of the viewer to the member
     */
    public VisibilityPredicate visibility(Relation relation) {
        return Visibility.ofMember(MemberState.ACTIVE, privacyLevel, relation);
    }

    /**
     * How much of the profile is filled, 0..100 (rules.md R3.4): bio and avatar 25 each, location and cover 15 each,
     * website and birth date 10 each.
     */
    public int completionScore() {
        return weight(bio, 25)
                + weight(avatarUrl, 25)
                + weight(location, 15)
                + weight(coverUrl, 15)
                + weight(websiteUrl, 10)
                + weight(birthDate, 10);
    }

    private static int weight(Object field, int weight) {
        return field == null ? 0 : weight;
    }
}
