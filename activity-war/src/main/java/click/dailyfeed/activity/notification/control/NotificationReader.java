package click.dailyfeed.activity.notification.control;

import click.dailyfeed.activity.activity.control.ActivityPages;
import click.dailyfeed.activity.notification.entity.Notifications;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.activity.MemberActivityView;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Lists and counts notifications, as far as the recipient may still see them. */
@ApplicationScoped
public class NotificationReader {

    /** What somebody is told of. */
    public static final Set<MemberActivityType> TYPES = Set.of(
            MemberActivityType.LIKE_POST,
            MemberActivityType.LIKE_COMMENT,
            MemberActivityType.COMMENT_CREATE,
            MemberActivityType.MEMBER_FOLLOW);

    /** Where counting ends: what a banner shows as 999+. */
    public static final int MAX_UNREAD = 1_000;

    private final Notifications notifications;
    private final ActivityPages pages;

    @Inject
    public NotificationReader(Notifications notifications, ActivityPages pages) {
        this.notifications = notifications;
        this.pages = pages;
    }

    protected NotificationReader() {
        this(null, null);
    }

    /**
     * What others did to the member, newest first; those whom the member has muted or who are hidden from the member are absent.
     *
     * @param type only of this type, one of {@link #TYPES}; empty for all of them
     * @throws DailyfeedException {@code UPSTREAM_UNAVAILABLE} without MongoDB
     */
    public Scroll<MemberActivityView> of(long memberId, Optional<MemberActivityType> type, ScrollRequest request) {
        Set<MemberActivityType> types = type.map(Set::of).orElse(TYPES);
        return pages.read(memberId, request, (after, limit) -> notifications.of(memberId, types, after, limit));
    }

    /**
     * How many of the notifications in the list the member has not read; at most {@value #MAX_UNREAD}.
     *
     * @throws DailyfeedException {@code UPSTREAM_UNAVAILABLE} without MongoDB
     */
    public int countUnread(long memberId) {
        return pages.count(memberId, MAX_UNREAD, (after, limit) -> notifications.unreadBy(memberId, after, limit));
    }
}
