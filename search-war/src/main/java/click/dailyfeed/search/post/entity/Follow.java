package click.dailyfeed.search.post.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

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

    protected Follow() {}
}
