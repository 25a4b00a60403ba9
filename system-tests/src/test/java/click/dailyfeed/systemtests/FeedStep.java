package click.dailyfeed.systemtests;

/**
 * A step of a story about follow feeds.
 *
 * @param actor index into the members: who follows, blocks, mutes, reads
 * @param target index into the members, another one: who is followed, blocked and muted, and who writes
 * @param choice of a post, of a key, of how something is done
 */
record FeedStep(Kind kind, int actor, int target, int choice) {

    enum Kind {
        READ,
        POST,
        FOLLOW,
        UNFOLLOW,
        EDIT,
        DELETE,
        MUTE,
        UNMUTE,
        BLOCK,
        UNBLOCK,
        PRIVACY,
        /** One of the actor's keys in Redis, all of them, that of the progress, everybody's, or Redis is emptied. */
        EVICT,
        LEAVE,
        REDIS_AWAY,
        REDIS_BACK,
        KAFKA_AWAY,
        KAFKA_BACK
    }
}
