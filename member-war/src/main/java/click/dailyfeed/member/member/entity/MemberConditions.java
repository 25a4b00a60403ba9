package click.dailyfeed.member.member.entity;

/** What queries over many members ask of each, as {@link click.dailyfeed.visibility.Visibility} decides it for one. */
public final class MemberConditions {

    /**
     * The viewer {@code :viewer} may know of the member whose profile is {@code p} (rules.md R5.3, R5.4). Whether the member
     * is active is a matter of the row in {@code members}.
     */
    public static final String VISIBLE = "(p.memberId = :viewer or"
            + " (p.privacyLevel <> click.dailyfeed.code.member.PrivacyLevel.PRIVATE"
            + " and not exists (select b.id from Block b where b.blockerId = :viewer and b.blockedId = p.memberId)"
            + " and not exists (select b.id from Block b where b.blockerId = p.memberId and b.blockedId = :viewer)))";

    private MemberConditions() {}
}
