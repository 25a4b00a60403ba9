package click.dailyfeed.activity.deadletter.control;

import click.dailyfeed.activity.activity.control.ActivityRecorder;
import click.dailyfeed.activity.activity.control.Recording;
import click.dailyfeed.activity.activity.entity.ReceivedRecord;
import click.dailyfeed.activity.activity.entity.Refusal;
import click.dailyfeed.deadletters.DeadLetter;
import click.dailyfeed.deadletters.Delivery;
import click.dailyfeed.deadletters.Delivery.Result;
import com.mongodb.MongoException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Letters of the listener go the way of the records that the broker delivers (events.md E12). */
@ApplicationScoped
public class ListenerDelivery implements LetterDelivery {

    private final ActivityRecorder recorder;

    @Inject
    public ListenerDelivery(ActivityRecorder recorder) {
        this.recorder = recorder;
    }

    protected ListenerDelivery() {
        this(null);
    }

    /** Fewer than of publishers: the value of a record that is no event may be as large as the broker allows. */
    @Override
    public int atOnce() {
        return 25;
    }

    @Override
    public String taker() {
        return "a store";
    }

    @Override
    public boolean isAway() {
        return false;
    }

    @Override
    public Map<DeadLetter, Delivery> deliver(List<DeadLetter> letters) {
        Map<DeadLetter, Delivery> deliveries = new LinkedHashMap<>();
        try {
            Recording recording =
                    recorder.record(letters.stream().map(ReceivedRecord::of).toList());
            letters.forEach(letter ->
                    deliveries.put(letter, delivery(recording.refused().get(ReceivedRecord.of(letter)))));
        } catch (MongoException e) {
            throw e;
        } catch (RuntimeException e) {
            // The recorder tells the faults of records; whatever escapes it is no fault of theirs.
            letters.forEach(letter -> deliveries.put(letter, new Delivery(Result.AWAY, e.toString())));
        }
        return deliveries;
    }

    private static Delivery delivery(Refusal refusal) {
        return refusal == null ? Delivery.TAKEN : new Delivery(Result.REFUSED, refusal.error());
    }
}
