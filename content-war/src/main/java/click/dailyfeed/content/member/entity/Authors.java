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
        Relation relation = Relation.of(viewerId, memberId);
        boolean lookUp = relation == Relation.OTHER && author.privacyLevel() == PrivacyLevel.FRIENDS;
        return new ViewedAuthor(author, lookUp ? followRelation(viewerId, memberId) : relation);
    }

    private Relation followRelation(long viewerId, long memberId) {
        long follows = entities.createQuery(
                        "select count(f) from Follow f where (f.followerId = :viewer and f.followingId = :member)"
                                + " or (f.followerId = :member and f.followingId = :viewer)",
                        Long.class)
                .setParameter("viewer", viewerId)
                .setParameter("member", memberId)
                .getSingleResult();
        return follows == 2 ? Relation.MUTUAL_FOLLOW : Relation.OTHER;
    }
}
