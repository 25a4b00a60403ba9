package click.dailyfeed.timeline.member.entity;

import click.dailyfeed.code.member.PrivacyLevel;
import click.dailyfeed.code.member.VerificationStatus;
import click.dailyfeed.visibility.MemberState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.Instant;

/** A member as an author; member writes it. */
@Entity
@Table(name = "member_profiles")
@SecondaryTable(name = "members", pkJoinColumns = @PrimaryKeyJoinColumn(name = "id"))
public class Author {

    @Id
    @Column(name = "member_id")
    private Long memberId;

    private String handle;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "avatar_url")
    private String avatarUrl;

    @Enumerated(EnumType.STRING)
    @Column(name = "verification_status")
    private VerificationStatus verificationStatus;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "privacy_level")
    private PrivacyLevel privacyLevel;

    @Column(name = "is_active", table = "members")
    private boolean active;

    protected Author() {}

    /** As it is now, for many to share. */
    AuthorCard card() {
        return new AuthorCard(
                memberId,
                handle,
                displayName,
                avatarUrl,
                verificationStatus,
                updatedAt,
                privacyLevel,
                MemberState.of(active));
    }
}
