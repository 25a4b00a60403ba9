package click.dailyfeed.code.version;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import java.util.Set;

/** Which version a change starts from. To be checked under the lock, or the version column, that keeps others from changing. */
public final class ExpectedVersion {

    /** Whatever is there may be changed. */
    public static final ExpectedVersion ANY = new ExpectedVersion(null);

    private final Set<Long> versions;

    private ExpectedVersion(Set<Long> versions) {
        this.versions = versions;
    }

    /**
     * @param versions empty if the client names none that can exist
     */
    public static ExpectedVersion oneOf(Set<Long> versions) {
        return new ExpectedVersion(Set.copyOf(versions));
    }

    /**
     * @param version the version that is there
     * @throws DailyfeedException {@code VERSION_CONFLICT}
     */
    public void check(long version) {
        if (versions != null && !versions.contains(version)) {
            throw new DailyfeedException(CommonProblem.VERSION_CONFLICT);
        }
    }
}
