package click.dailyfeed.member.block.entity;

import click.dailyfeed.pagination.Position;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One member keeps another away. Rows are written by {@link Blocks}. */
@Entity
@Table(name = "blocks")
public class Block {

    @Id
    private Long id;

    @Column(name = "blocker_id")
    private long blockerId;

    @Column(name = "blocked_id")
    private long blockedId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Block() {}

    public Position position() {
        return new Position(createdAt, id);
    }
}
