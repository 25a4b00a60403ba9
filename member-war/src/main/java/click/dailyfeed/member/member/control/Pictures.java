package click.dailyfeed.member.member.control;

import click.dailyfeed.activityevents.ActivityOutbox;
import click.dailyfeed.activityevents.MemberAction;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.member.image.entity.ImageReference;
import click.dailyfeed.member.image.entity.Images;
import click.dailyfeed.member.member.entity.MemberProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The pictures of a profile: whose they are, and what becomes of those it no longer shows. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Pictures {

    private final Images images;
    private final ActivityOutbox outbox;

    @Inject
    public Pictures(Images images, ActivityOutbox outbox) {
        this.images = images;
        this.outbox = outbox;
    }

    protected Pictures() {
        this(null, null);
    }

    /**
     * A picture is on some other server, or an image of the member's own (rules.md R1.3).
     *
     * @param reference address, path or id of a picture; null is fine
     * @throws DailyfeedException {@code VALIDATION_FAILED} for another's image and for a path to none
     */
    public void checkOwn(long memberId, String reference) {
        Optional<String> imageId = ImageReference.idOf(reference);
        if (imageId.isEmpty()) {
            return;
        }
        Long owner = images.ownersOf(List.of(imageId.get())).get(imageId.get());
        boolean allowed = owner == null ? !ImageReference.isPath(reference) : owner == memberId;
        if (!allowed) {
            throw new DailyfeedException(CommonProblem.VALIDATION_FAILED);
        }
    }

    /** Lets go of images, after the commit (rules.md R3.2): of the member's own, and not of those that the profile shows. */
    public void release(MemberProfile profile, List<String> references) {
        List<String> shown = idsIn(Stream.of(profile.avatarUrl(), profile.coverUrl()));
        List<String> candidates = idsIn(references.stream()).stream()
                .filter(id -> !shown.contains(id))
                .toList();
        Map<String, Long> owners = images.ownersOf(candidates);
        candidates.stream()
                .filter(id -> Long.valueOf(profile.memberId()).equals(owners.get(id)))
                .forEach(id ->
                        outbox.record(MemberAction.onImage(MemberActivityType.IMAGE_RELEASE, profile.memberId(), id)));
    }

    private static List<String> idsIn(Stream<String> references) {
        return references
                .map(ImageReference::idOf)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
