package click.dailyfeed.member.job.boundary;

import click.dailyfeed.jobs.Job;
import click.dailyfeed.jobs.ScheduledJobs;
import click.dailyfeed.member.key.control.KeyRotation;
import click.dailyfeed.member.key.control.KeySettings;
import click.dailyfeed.member.session.control.RevocationRepair;
import click.dailyfeed.member.session.control.TokenSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The jobs of member (events.md, Who runs what). */
@ApplicationScoped
public class MemberJobs extends ScheduledJobs {

    @Inject
    KeySettings keySettings;

    @Inject
    KeyRotation keyRotation;

    @Inject
    TokenSettings tokenSettings;

    @Inject
    RevocationRepair revocationRepair;

    @Override
    protected List<Job> jobs() {
        return List.of(
                new Job("key-check", keySettings.checkInterval(), keyRotation::check),
                new Job("revocation-repair", tokenSettings.repairInterval(), revocationRepair::repair));
    }
}
