package click.dailyfeed.member.purge.control;

import click.dailyfeed.member.purge.entity.PersonalData;
import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Removes the personal data of members who left some time ago, each in a transaction of its own; frees their handles. */
@ApplicationScoped
public class MemberPurge {

    private static final int AT_ONCE = 100;

    private final PersonalData personalData;
    private final PurgeTransaction transaction;
    private final Duration purgeAfter;

    /**
     * @param purgeAfter the deactivation; rules.md R14.1
     */
    @Inject
    public MemberPurge(
            PersonalData personalData,
            PurgeTransaction transaction,
            @ConfigProperty(name = "dailyfeed.member.purge-after", defaultValue = "P30D") Duration purgeAfter) {
        this.personalData = personalData;
        this.transaction = transaction;
        this.purgeAfter = purgeAfter;
    }

    protected MemberPurge() {
        this(null, null, null);
    }

    /**
     * @return what was done, in one line
     */
    public String purge() {
        Instant now = UtcInstantConverter.now();
        int purged = 0;
        List<Long> left = personalData.findLeftBefore(now.minus(purgeAfter), AT_ONCE);
        while (!left.isEmpty()) {
            left.forEach(memberId -> transaction.erase(memberId, now));
            purged += left.size();
            left = personalData.findLeftBefore(now.minus(purgeAfter), AT_ONCE);
        }
        return purged + " members purged";
    }
}
