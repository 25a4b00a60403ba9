package click.dailyfeed.timeline.comment.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

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

    protected CommentLike() {}
}
