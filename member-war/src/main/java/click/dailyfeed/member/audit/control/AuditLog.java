package click.dailyfeed.member.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** One line an event, in a log of its own, {@code click.dailyfeed.audit}. */
@ApplicationScoped
public class AuditLog {

    private static final Logger LOG = System.getLogger("click.dailyfeed.audit");

    /**
     * @param memberId whose account it is
     * @param subject what it was done to, for example a session; not a secret
     * @param address where the request came from
     */
    public void record(AuditEvent event, long memberId, String subject, String address) {
        LOG.log(Level.INFO, "event={0} member={1} subject={2} address={3}", event, id(memberId), subject, address);
    }

    /** An event of an account that does not exist. */
    public void recordOfNobody(AuditEvent event, String address) {
        LOG.log(Level.INFO, "event={0} member=- subject=- address={1}", event, address);
    }

    /** Without the thousands separators of a message format. */
    private static String id(long memberId) {
        return Long.toString(memberId);
    }
}
