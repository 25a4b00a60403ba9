package click.dailyfeed.deadletters;

import click.dailyfeed.code.activity.ActivityCategory;

/** What the letter is about. */
public enum DeadLetterCategory {
    POST,
    COMMENT,
    POST_LIKE,
    COMMENT_LIKE,
    MEMBER,
    /** Nobody can tell: the payload is no event. */
    UNDEFINED;

    /** The category of an event. */
    public static DeadLetterCategory of(ActivityCategory category) {
        return valueOf(category.name());
    }
}
