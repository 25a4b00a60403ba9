package click.dailyfeed.systemtests;

/**
 * An activity as activity answers it.
 *
 * @param subjectId the comment where it has one, else the post
 */
record StoredActivity(Deed.Kind kind, long memberId, long subjectId) {}
