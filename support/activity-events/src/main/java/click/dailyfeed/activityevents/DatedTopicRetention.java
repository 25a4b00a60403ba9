package click.dailyfeed.activityevents;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * Deletes dated topics some days after their day (events.md E2), but never a record that a group which matters has not
 * read. One server of the cluster does it; done again it finds nothing to do.
 */
@ApplicationScoped
public class DatedTopicRetention {

    private static final Logger LOG = System.getLogger(DatedTopicRetention.class.getName());

    private final ActivityEventsConfig settings;
    private final BrokerAdmin admin;

    @Inject
    DatedTopicRetention(ActivityEventsConfig settings, BrokerAdmin admin) {
        this.settings = settings;
        this.admin = admin;
    }

    protected DatedTopicRetention() {
        this(null, null);
    }

    /**
     * Deletes the topics of more than 7 days ago that are empty or wholly read.
     *
     * @return what was done, in one line
     * @throws DailyfeedException {@code UPSTREAM_UNAVAILABLE} if the broker is away
     */
    public String deleteOld() {
        try {
            Set<DatedTopic> old = old();
            Map<DatedTopic, Set<String>> lags = old.isEmpty() ? Map.of() : lags(old);
            return delete(lags);
        } catch (KafkaException e) {
            throw new DailyfeedException(CommonProblem.UPSTREAM_UNAVAILABLE, e);
        }
    }

    private Set<DatedTopic> old() {
        LocalDate oldestKept = settings.today().date().minusDays(DatedTopics.DAYS_KEPT);
        return admin.ask(broker -> broker.listTopics().names()).stream()
                .map(DatedTopic::parse)
                .flatMap(Optional::stream)
                .filter(topic -> topic.date().isBefore(oldestKept))
                .collect(Collectors.toSet());
    }

    /** The groups that have not read all of it, by topic. */
    private Map<DatedTopic, Set<String>> lags(Set<DatedTopic> topics) {
        // The commits first: what is written meanwhile counts as not read.
        Map<String, Map<TopicPartition, OffsetAndMetadata>> commits =
                groups().stream().collect(Collectors.toMap(Function.identity(), this::commits));
        Set<TopicPartition> partitions = partitions(topics);
        Map<TopicPartition, ListOffsetsResultInfo> begins = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, ListOffsetsResultInfo> ends = offsets(partitions, OffsetSpec.latest());
        Map<DatedTopic, Set<String>> lags = new HashMap<>();
        topics.forEach(topic -> lags.put(topic, new HashSet<>()));
        for (TopicPartition partition : partitions) {
            long end = ends.get(partition).offset();
            if (begins.get(partition).offset() < end) {
                DatedTopic topic = DatedTopic.parse(partition.topic()).orElseThrow();
                commits.forEach((group, committed) -> {
                    OffsetAndMetadata commit = committed.get(partition);
                    if (commit == null || commit.offset() < end) {
                        lags.get(topic).add(group);
                    }
                });
            }
        }
        return lags;
    }

    private Set<String> groups() {
        Set<String> groups = new HashSet<>(settings.retentionGroups());
        admin
                .ask(broker ->
                        broker.listGroups(ListGroupsOptions.forConsumerGroups()).all())
                .stream()
                .map(GroupListing::groupId)
                .filter(settings.retentionGroupsIfPresent()::contains)
                .forEach(groups::add);
        return groups;
    }

    /** Nothing for a group that does not exist. */
    private Map<TopicPartition, OffsetAndMetadata> commits(String group) {
        try {
            return admin.ask(broker -> broker.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        } catch (GroupIdNotFoundException e) {
            LOG.log(Level.DEBUG, "no group {0}", group);
            return Map.of();
        }
    }

    private Set<TopicPartition> partitions(Set<DatedTopic> topics) {
        List<String> names = topics.stream().map(DatedTopic::name).toList();
        return admin.ask(broker -> broker.describeTopics(names).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toSet());
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(Set<TopicPartition> partitions, OffsetSpec spec) {
        Map<TopicPartition, OffsetSpec> question =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> spec));
        return admin.ask(broker -> broker.listOffsets(question).all());
    }

    private String delete(Map<DatedTopic, Set<String>> lags) {
        Map<String, Set<String>> kept = new TreeMap<>();
        Set<String> deletable = new HashSet<>();
        lags.forEach((topic, groups) -> {
            if (groups.isEmpty()) {
                deletable.add(topic.name());
            } else {
                kept.put(topic.name(), groups);
            }
        });
        if (!deletable.isEmpty()) {
            admin.ask(broker -> broker.deleteTopics(deletable).all());
            LOG.log(Level.INFO, "topics deleted: " + deletable);
        }
        if (!kept.isEmpty()) {
            LOG.log(Level.WARNING, "old topics kept for the groups that have not read all of them: " + kept);
        }
        return deletable.size() + " topics deleted, " + kept.size() + " kept for groups that lag";
    }
}
