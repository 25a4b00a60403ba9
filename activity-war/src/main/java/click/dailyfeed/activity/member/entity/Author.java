package click.dailyfeed.activity.member.entity;

import click.dailyfeed.code.member.PrivacyLevel;
import click.dailyfeed.visibility.MemberState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;

/** What decides who sees a member's posts, comments and deeds. */
@Entity
@Table(name = "member_profiles")
@SecondaryTable(name = "members", pkJoinColumns = @PrimaryKeyJoinColumn(name = "id"))
public class Author {

    @Id
    @Column(name = "member_id")
    private Long memberId;

    @Enumerated(EnumType.STRING)
    @Column(name = "privacy_level")
    private PrivacyLevel privacyLevel;

    @Column(name = "is_active", table = "members")
    private boolean active;

    protected Author() {}

    public long memberId() {
        return memberId;
    }

    public PrivacyLevel privacyLevel() {
        return privacyLevel;
    }

    public MemberState state() {
        return MemberState.of(active);
    }
}
