package click.dailyfeed.activity.member.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One member follows another. */
@Entity
@Table(name = "follows")
public class Follow {

    @Id
    private Long id;

    @Column(name = "follower_id")
    private long followerId;

    @Column(name = "following_id")
    private long followingId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Follow() {}
}
