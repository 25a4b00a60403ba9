package click.dailyfeed.bench.check;

import click.dailyfeed.bench.client.DailyfeedClient;
import click.dailyfeed.bench.client.PageReader;
import click.dailyfeed.bench.client.Post;
import click.dailyfeed.bench.client.Profile;
import click.dailyfeed.bench.client.Session;
import click.dailyfeed.bench.journal.Journal;
import click.dailyfeed.bench.plan.Account;
import click.dailyfeed.bench.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks, as one member after the other, that the platform shows what was loaded: the follow feed and the own feed walked by
 * cursors to their ends, with the counts of each post, and the counts of the profile. Safe for many threads.
 */
public final class FeedCheck {
    // Small and odd ones let many page borders fall between posts; each member is walked in one of them.
    private static final List<Integer> PAGE_SIZES = List.of(7, 20, 50, 100);
    private static final int SURPLUS = 200;

    private final Plan plan;
    private final DailyfeedClient client;
    private final FeedExpectation expectation;

    /**
     * @param plan what was to be loaded
     * @param journal what was loaded
     * @param client the platform
     */
    public FeedCheck(Plan plan, Journal journal, DailyfeedClient client) {
        this.plan = plan;
        this.client = client;
        this.expectation = new FeedExpectation(plan.graph(), new LoadedData(plan, journal).posts());
    }

    /**
     * Checks what one member sees.
     *
     * @param member number of the member
     * @param session of that member
     * @return every difference, none if all is well
     */
    public List<Difference> differences(int member, Session session) {
        int size = PAGE_SIZES.get(member % PAGE_SIZES.size());
        List<Difference> differences = new ArrayList<>();
        differences.addAll(
                feed(member, "follow feed", expectation.followFeed(member), client.followFeed(session, size)));
        differences.addAll(feed(member, "own feed", expectation.ownFeed(member), client.ownFeed(session, size)));
        differences.addAll(profile(member, client.profile(session)));
        return differences;
    }

    private List<Difference> feed(int member, String list, List<ExpectedPost> expected, PageReader<Post> pages) {
        String handle = plan.accounts().get(member).handle();
        return new FeedComparison(member, handle, list).differences(expected, pages.walk(expected.size() + SURPLUS));
    }

    private List<Difference> profile(int member, Profile profile) {
        Account account = plan.accounts().get(member);
        long degree = plan.graph().degree(member);
        Profile due = new Profile(profile.memberId(), account.handle(), account.displayName(), degree, degree);
        return due.equals(profile)
                ? List.of()
                : List.of(new Difference(account.handle(), "profile", due.toString(), profile.toString()));
    }
}
