package click.dailyfeed.member.mute.entity;

import click.dailyfeed.pagination.Position;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One member keeps the posts of another out of their feeds. Rows are written by {@link Mutes}. */
@Entity
@Table(name = "mutes")
public class Mute {

    @Id
    private Long id;

    @Column(name = "muter_id")
    private long muterId;

    @Column(name = "muted_id")
    private long mutedId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Mute() {}

    public Position position() {
        return new Position(createdAt, id);
    }
}
