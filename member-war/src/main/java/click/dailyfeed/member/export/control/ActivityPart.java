package click.dailyfeed.member.export.control;

import click.dailyfeed.code.activity.ExportedActivity;
import click.dailyfeed.restclient.ActivityPage;
import click.dailyfeed.restclient.ActivityService;
import click.dailyfeed.token.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What activity keeps of a member, newest first. It tells it to nobody but the member, so it is asked with the caller's token. */
@ApplicationScoped
public class ActivityPart implements ExportPart {

    private final ActivityService activity;
    private final Caller caller;

    @Inject
    public ActivityPart(ActivityService activity, Caller caller) {
        this.activity = activity;
        this.caller = caller;
    }

    protected ActivityPart() {
        this(null, null);
    }

    @Override
    public String name() {
        return "activity";
    }

    @Override
    public ActivityData of(long memberId) {
        List<ExportedActivity> activities = new ArrayList<>();
        String cursor = null;
        do {
            ActivityPage page = activity.export(caller.bearer(), cursor);
            activities.addAll(page.content());
            cursor = page.nextCursor();
        } while (cursor != null);
        return new ActivityData(activities);
    }

    /** The part. */
    public record ActivityData(List<ExportedActivity> activities) {}
}
