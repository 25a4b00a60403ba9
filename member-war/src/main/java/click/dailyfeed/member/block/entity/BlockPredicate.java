package click.dailyfeed.member.block.entity;

/** Whether a block stands. */
public enum BlockPredicate {
    BLOCKED,
    FREE;

    static BlockPredicate of(boolean blocked) {
        return blocked ? BLOCKED : FREE;
    }
}
