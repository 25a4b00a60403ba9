package click.dailyfeed.member.session.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** From a login to its end: one refresh token family. */
@Entity
@Table(name = "sessions")
public class Session {

    private static final int MAX_DEVICE = 255;

    @Id
    private String id;

    @Column(name = "member_id")
    private long memberId;

    @Column(name = "device_info")
    private String deviceInfo;

    @Column(name = "ip_address")
    private String ipAddress;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Session() {}

    /**
     * @param device the client's User-Agent and address
     * @param expiresAt when the family ends, however often it is refreshed
     */
    public Session(String id, long memberId, Device device, Instant now, Instant expiresAt) {
        this.id = id;
        this.memberId = memberId;
        this.deviceInfo = cut(device.userAgent());
        this.ipAddress = device.address();
        this.createdAt = now;
        this.lastUsedAt = now;
        this.expiresAt = expiresAt;
    }

    public String id() {
        return id;
    }

    public long memberId() {
        return memberId;
    }

    /** What the client called itself, null when it did not. */
    public String deviceInfo() {
        return deviceInfo;
    }

    public String ipAddress() {
        return ipAddress;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public void used(Instant now) {
        this.lastUsedAt = now;
    }

    public void ended(Instant now) {
        if (endedAt == null) {
            this.endedAt = now;
        }
    }

    /** Whether its tokens are good, as far as they have not expired. */
    public OpenPredicate openness() {
        return OpenPredicate.of(endedAt == null);
    }

    /** Whether a session has not been ended. */
    public enum OpenPredicate {
        OPEN,
        ENDED;

        static OpenPredicate of(boolean open) {
            return open ? OPEN : ENDED;
        }
    }

    private static String cut(String text) {
        return text == null || text.length() <= MAX_DEVICE ? text : text.substring(0, MAX_DEVICE);
    }

    /**
     * Where a session runs.
     *
     * @param userAgent null when the client does not say
     * @param address IP address as text
     */
    public record Device(String userAgent, String address) {}
}
