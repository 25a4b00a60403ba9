package click.dailyfeed.limits;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The place of one request among the running ones. It is left when the request's scope ends, however the request ends. */
@RequestScoped
public class RunningRequest {

    private final RunningRequests all;
    private Admission admission = Admission.REFUSED;

    @Inject
    public RunningRequest(RunningRequests all) {
        this.all = all;
    }

    protected RunningRequest() {
        this(null);
    }

    Admission enter() {
        admission = all.enter();
        return admission;
    }

    @PreDestroy
    void leave() {
        if (admission == Admission.ADMITTED) {
            all.leave();
        }
    }
}
