package click.dailyfeed.member.member.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;

/** An account: who can log in, and with which roles. */
@Entity
@Table(name = "members")
public class Member {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String email;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "member_name")
    private String memberName;

    private String roles;

    @Column(name = "token_version")
    private long tokenVersion;

    @Column(name = "token_version_at")
    private Instant tokenVersionAt;

    @Column(name = "is_active")
    private boolean active;

    @Column(name = "deactivated_at")
    private Instant deactivatedAt;

    /** Written by SQL only, see {@code PersonalData}. */
    @Column(name = "purged_at", insertable = false, updatable = false)
    private Instant purgedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected Member() {}

    public Member(String email, String passwordHash, String memberName, String role, Instant now) {
        this.email = email;
        this.passwordHash = passwordHash;
        this.memberName = memberName;
        this.roles = role;
        this.active = true;
        this.createdAt = now;
        this.updatedAt = now;
    }

    public long id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String passwordHash() {
        return passwordHash;
    }

    /** The real name: for the owner and mutual follows only (rules.md R5.1). */
    public String memberName() {
        return memberName;
    }

    public Set<String> roles() {
        return Set.of(roles.split(","));
    }

    /** Tokens issued with a lower version are revoked (auth.md A9). */
    public long tokenVersion() {
        return tokenVersion;
    }

    public void rename(String memberName, Instant now) {
        this.memberName = memberName;
        this.updatedAt = now;
    }

    /** Makes every access token issued so far invalid. */
    public void tokensRevoked(Instant now) {
        this.tokenVersion++;
        this.tokenVersionAt = now;
    }

    public void passwordChanged(String newHash, Instant now) {
        this.passwordHash = newHash;
        this.updatedAt = now;
    }

    /** The same password, hashed with other parameters. */
    public void rehashed(String newHash) {
        this.passwordHash = newHash;
    }

    /** The member leaves: nobody finds them any more, and the e-mail is free (rules.md R14.1). There is no way back. */
    public void deactivated(Instant now) {
        this.active = false;
        this.deactivatedAt = now;
        this.updatedAt = now;
        tokensRevoked(now);
    }

    /** Whether the member has not left. */
    public ActivityPredicate activity() {
        return ActivityPredicate.of(active);
    }

    /** Whether an account is in use. */
    public enum ActivityPredicate {
        ACTIVE,
        DEACTIVATED;

        static ActivityPredicate of(boolean active) {
            return active ? ACTIVE : DEACTIVATED;
        }
    }
}
