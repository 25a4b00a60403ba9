package click.dailyfeed.activity.member.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One member has blocked another; it hides each from the other. */
@Entity
@Table(name = "blocks")
public class Block {

    @Id
    private Long id;

    @Column(name = "blocker_id")
    private long blockerId;

    @Column(name = "blocked_id")
    private long blockedId;

    protected Block() {}
}
