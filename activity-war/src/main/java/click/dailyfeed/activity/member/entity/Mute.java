package click.dailyfeed.activity.member.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One member has muted another. */
@Entity
@Table(name = "mutes")
public class Mute {

    @Id
    private Long id;

    @Column(name = "muter_id")
    private long muterId;

    @Column(name = "muted_id")
    private long mutedId;

    protected Mute() {}
}
