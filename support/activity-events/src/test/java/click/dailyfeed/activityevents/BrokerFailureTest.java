package click.dailyfeed.activityevents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BrokerFailureTest {

    @Test
    @DisplayName("E8 a record that is too large fails by its own fault, a broker that does not answer does not count")
    void whose() {
        assertThat(BrokerFailure.isOfRecord(new CompletionException(new RecordTooLargeException("2 MiB"))))
                .isTrue();
        assertThat(BrokerFailure.isOfRecord(new TimeoutException("10 s"))).isFalse();
        assertThat(BrokerFailure.isOfRecord(new UnknownTopicOrPartitionException("gone")))
                .isFalse();
        assertThat(BrokerFailure.isOfRecord(new KafkaException("topic not created", new TimeoutException("2 s"))))
                .isFalse();
        assertThat(BrokerFailure.isOfRecord(new BrokerAwayException())).isFalse();
    }
}
