package click.dailyfeed.activity.subject.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A member likes a comment. */
@Entity
@Table(name = "comment_likes")
public class CommentLike {

    @Id
    private Long id;

    @Column(name = "comment_id")
    private long commentId;

    @Column(name = "member_id")
    private long memberId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected CommentLike() {}
}
