package click.dailyfeed.member.export.control;

import click.dailyfeed.code.problem.DailyfeedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Puts an export together. Each part is read on its own, so no transaction is open while another service is asked. */
@ApplicationScoped
public class Exporter {

    private final ExportClaims claims;
    private final Instance<ExportPart> parts;

    @Inject
    public Exporter(ExportClaims claims, @Any Instance<ExportPart> parts) {
        this.claims = claims;
        this.parts = parts;
    }

    protected Exporter() {
        this(null, null);
    }

    /**
     * @return the parts by their names
     * @throws DailyfeedException {@code RATE_LIMITED} when the last export is less than a day old
     */
    public Map<String, Object> export(long memberId) {
        Instant claim = claims.claim(memberId);
        try {
            Map<String, Object> export = new TreeMap<>();
            parts.forEach(part -> export.put(part.name(), part.of(memberId)));
            return export;
        } catch (RuntimeException e) {
            claims.release(memberId, claim);
            throw e;
        }
    }
}
