package click.dailyfeed.activity.activity.control;

import click.dailyfeed.code.activity.MemberActivityView;
import click.dailyfeed.pagination.Position;
import java.util.List;
import java.util.Optional;

/** Which activities a list has, newest first; blind for the rules. */
@FunctionalInterface
public interface Skeleton {

    /**
     * @param position the last activity seen; empty at the beginning
     * @param limit greatest number of activities, at least 1
     * @return what follows in the list, without cards; fewer than {@code limit} only at its end
     */
    List<MemberActivityView> after(Optional<Position> position, int limit);
}
