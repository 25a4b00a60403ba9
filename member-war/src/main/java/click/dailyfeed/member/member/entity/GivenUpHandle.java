package click.dailyfeed.member.member.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A handle that its owner changed; until a while later only they can take it again (rules.md R3.3). */
@Entity
@Table(name = "handle_history")
public class GivenUpHandle {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "member_id")
    private long memberId;

    private String handle;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "reserved_until")
    private Instant reservedUntil;

    protected GivenUpHandle() {}

    public GivenUpHandle(long memberId, String handle, Instant changedAt, Instant reservedUntil) {
        this.memberId = memberId;
        this.handle = handle;
        this.changedAt = changedAt;
        this.reservedUntil = reservedUntil;
    }
}
