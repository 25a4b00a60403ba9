package click.dailyfeed.member.job.boundary;

import click.dailyfeed.idempotency.IdempotencyPurge;
import click.dailyfeed.jobs.Job;
import click.dailyfeed.jobs.ScheduledJobs;
import click.dailyfeed.member.key.control.KeyRotation;
import click.dailyfeed.member.key.control.KeySettings;
import click.dailyfeed.member.member.control.AdminAccount;
import click.dailyfeed.member.purge.control.MemberPurge;
import click.dailyfeed.member.purge.control.TokenPurge;
import click.dailyfeed.member.session.control.RevocationRepair;
import click.dailyfeed.member.session.control.TokenSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** The jobs of member (events.md, Who runs what). */
@ApplicationScoped
public class MemberJobs extends ScheduledJobs {

    private static final Duration ADMIN_ACCOUNT_INTERVAL = Duration.ofMinutes(1);
    private static final Duration TOKEN_PURGE_INTERVAL = Duration.ofMinutes(10);
    private static final Duration IDEMPOTENCY_PURGE_INTERVAL = Duration.ofMinutes(10);
    private static final Duration MEMBER_PURGE_INTERVAL = Duration.ofHours(1);

    @Inject
    KeySettings keySettings;

    @Inject
    KeyRotation keyRotation;

    @Inject
    TokenSettings tokenSettings;

    @Inject
    RevocationRepair revocationRepair;

    @Inject
    AdminAccount adminAccount;

    @Inject
    TokenPurge tokenPurge;

    @Inject
    MemberPurge memberPurge;

    @Inject
    IdempotencyPurge idempotencyPurge;

    @Override
    protected List<Job> jobs() {
        return List.of(
                new Job("key-check", keySettings.checkInterval(), keyRotation::check),
                new Job("revocation-repair", tokenSettings.repairInterval(), revocationRepair::repair),
                new Job("admin-account", ADMIN_ACCOUNT_INTERVAL, adminAccount::ensure),
                new Job("token-purge", TOKEN_PURGE_INTERVAL, tokenPurge::purge),
                new Job("member-purge", MEMBER_PURGE_INTERVAL, memberPurge::purge),
                new Job("idempotency-purge", IDEMPOTENCY_PURGE_INTERVAL, idempotencyPurge::purge));
    }
}
