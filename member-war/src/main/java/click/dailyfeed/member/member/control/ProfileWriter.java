package click.dailyfeed.member.member.control;

import click.dailyfeed.activityevents.ActivityOutbox;
import click.dailyfeed.activityevents.MemberAction;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.member.MemberProfileView;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.version.ExpectedVersion;
import click.dailyfeed.code.version.Versioned;
import click.dailyfeed.member.member.entity.Member;
import click.dailyfeed.member.member.entity.MemberProfile;
import click.dailyfeed.member.member.entity.MemberProfile.ProfileDetails;
import click.dailyfeed.member.member.entity.Members;
import click.dailyfeed.persistence.RetriedOnConflict;
import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;

/**
 * Changes profiles (rules.md R3). Two changes at once are both made: the later one is run again on what the earlier one
 * left, and wins where both name the same property.
 */
@ApplicationScoped
@RetriedOnConflict
@Transactional
public class ProfileWriter {

    private final Members members;
    private final Pictures pictures;
    private final MemberReader reader;
    private final ActivityOutbox outbox;

    @Inject
    public ProfileWriter(Members members, Pictures pictures, MemberReader reader, ActivityOutbox outbox) {
        this.members = members;
        this.pictures = pictures;
        this.reader = reader;
        this.outbox = outbox;
    }

    protected ProfileWriter() {
        this(null, null, null, null);
    }

    /**
     * @return the whole profile after the change
     * @throws DailyfeedException {@code VERSION_CONFLICT}, or {@code VALIDATION_FAILED} for a picture that is another
     *     member's image
     */
    public Versioned<MemberProfileView> update(long memberId, ProfileChange change, ExpectedVersion expected) {
        Instant now = UtcInstantConverter.now();
        MemberProfile profile = members.getProfileOrThrow(memberId);
        expected.check(profile.version());
        ProfileDetails before = profile.details();
        ProfileDetails after = change.details().apply(before);
        checkPicture(memberId, before.avatarUrl(), after.avatarUrl());
        checkPicture(memberId, before.coverUrl(), after.coverUrl());
        profile.changeTo(after, now);
        if (change.memberName() != null) {
            Member member = members.getOrThrow(memberId);
            member.rename(change.memberName(), now);
        }
        outbox.record(MemberAction.ofMember(MemberActivityType.MEMBER_UPDATE, memberId));
        pictures.release(profile, change.previousPictures());
        members.flush();
        return reader.profile(memberId, memberId);
    }

    /** A picture that stays is not asked about again. */
    private void checkPicture(long memberId, String before, String after) {
        if (!Objects.equals(before, after)) {
            pictures.checkOwn(memberId, after);
        }
    }
}
