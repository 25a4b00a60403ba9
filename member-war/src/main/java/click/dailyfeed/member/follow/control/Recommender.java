package click.dailyfeed.member.follow.control;

import click.dailyfeed.code.member.SummaryView;
import click.dailyfeed.member.follow.entity.Suggestion;
import click.dailyfeed.member.follow.entity.Suggestions;
import click.dailyfeed.member.member.control.MemberReader;
import click.dailyfeed.member.member.entity.ListedMember;
import click.dailyfeed.member.member.entity.MemberMapper;
import click.dailyfeed.pagination.Page;
import click.dailyfeed.pagination.Position;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollRequest;
import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Suggests whom to follow (rules.md R4.8). */
@ApplicationScoped
@Transactional
public class Recommender {

    /** As far as pages can go (api.md, Paging: 50 pages of 100), so counting does not grow with the number of members. */
    private static final int COUNTED_NEWCOMERS = 5000;

    private final Suggestions suggestions;
    private final MemberReader members;

    @Inject
    public Recommender(Suggestions suggestions, MemberReader members) {
        this.suggestions = suggestions;
        this.members = members;
    }

    protected Recommender() {
        this(null, null);
    }

    /** Newest members first; {@code totalElements} is at most 5000. */
    public Page<SummaryView> newcomersPage(long viewerId, ScrollRequest request) {
        List<SummaryView> content = suggestions.newcomers(viewerId, request).stream()
                .limit(request.size())
                .map(row -> MemberMapper.toSummary(row.profile()))
                .toList();
        return Page.of(request, content, suggestions.countNewcomers(viewerId, COUNTED_NEWCOMERS));
    }

    /** Newest members first. */
    public Scroll<SummaryView> newcomers(long viewerId, ScrollRequest request) {
        return Scroll.of(request, suggestions.newcomers(viewerId, request), ListedMember::position)
                .map(row -> MemberMapper.toSummary(row.profile()));
    }

    /** Friends of friends first, by the number of common follows, then newcomers. */
    public Scroll<SummaryView> recommended(long viewerId, ScrollRequest request) {
        Instant walkBegan = request.after().map(Position::createdAt).orElseGet(UtcInstantConverter::now);
        int offset = request.offset();
        List<Suggestion> rows =
                suggestions
                        .recommended(viewerId, walkBegan, Suggestions.after(request), offset + request.fetchSize())
                        .stream()
                        .skip(offset)
                        .toList();
        Scroll<Suggestion> scroll = Scroll.of(request, rows, row -> row.position(walkBegan));
        return scroll.withContent(cards(viewerId, scroll.content()));
    }

    private List<SummaryView> cards(long viewerId, List<Suggestion> rows) {
        return members.summaries(
                viewerId, rows.stream().map(Suggestion::memberId).toList());
    }
}
