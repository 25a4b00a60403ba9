package click.dailyfeed.deadletters;

import java.util.Map;

/**
 * A record as it lies, or should lie, in a topic.
 *
 * @param topic name of the topic
 * @param key null where the record has none
 * @param headers by name, in UTF-8; of several with one name the last
 * @param payload null where the record has none
 */
public record UndeliveredRecord(String topic, String key, Map<String, String> headers, String payload) {

    /** Takes a copy of the headers. */
    public UndeliveredRecord {
        headers = Map.copyOf(headers);
    }
}
