package click.dailyfeed.search.post.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A member likes a post. */
@Entity
@Table(name = "post_likes")
public class PostLike {

    @Id
    private Long id;

    @Column(name = "post_id")
    private long postId;

    @Column(name = "member_id")
    private long memberId;

    protected PostLike() {}
}
