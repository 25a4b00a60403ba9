package click.dailyfeed.content.member.entity;

import click.dailyfeed.code.member.PrivacyLevel;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.MemberProblem;
import click.dailyfeed.visibility.Relation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** All members as authors. */
@ApplicationScoped
public class Authors {

    @PersistenceContext(unitName = "content")
    private EntityManager entities;

    /**
     * @throws DailyfeedException {@code MEMBER_NOT_FOUND}
     */
    public Author getOrThrow(long memberId) {
        Author author = entities.find(Author.class, memberId);
        if (author == null) {
            throw new DailyfeedException(MemberProblem.MEMBER_NOT_FOUND);
        }
        return author;
    }

    /**
     * An author in the eyes of a viewer. The follows are looked up only where privacy depends on them.
     *
     * @throws DailyfeedException {@code MEMBER_NOT_FOUND}
     */
    public ViewedAuthor getViewedOrThrow(long viewerId, long memberId) {
        Author author = getOrThrow(memberId);
        return new ViewedAuthor(author, relation(viewerId, author));
    }

    private Relation relation(long viewerId, Author author) {
        long memberId = author.memberId();
        if (viewerId == memberId) {
            return Relation.SELF;
        }
        if (blocksBetween(viewerId, memberId) > 0) {
            return Relation.BLOCKED;
        }
        return author.privacyLevel() == PrivacyLevel.FRIENDS && followsBetween(viewerId, memberId) == 2
                ? Relation.MUTUAL_FOLLOW
                : Relation.OTHER;
    }

    private long blocksBetween(long viewerId, long memberId) {
        return count(
                "select count(b) from Block b where (b.blockerId = :viewer and b.blockedId = :member)"
                        + " or (b.blockerId = :member and b.blockedId = :viewer)",
                viewerId,
                memberId);
    }

    private long followsBetween(long viewerId, long memberId) {
        return count(
                "select count(f) from Follow f where (f.followerId = :viewer and f.followingId = :member)"
                        + " or (f.followerId = :member and f.followingId = :viewer)",
                viewerId,
                memberId);
    }

    private long count(String query, long viewerId, long memberId) {
        return entities.createQuery(query, Long.class)
                .setParameter("viewer", viewerId)
                .setParameter("member", memberId)
                .getSingleResult();
    }
}
