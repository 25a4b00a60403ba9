package click.dailyfeed.devservices;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import redis.clients.jedis.RedisClient;

/** Writes a word to each engine of a platform, and reads it back. */
final class Stores {
    private static final String TOPIC = "words";

    private final Platform platform;

    Stores(Platform platform) {
        this.platform = platform;
    }

    void writeToAll(String word) throws Exception {
        writeToMariaDb(word);
        writeToKafka(word);
        writeToRedis(word);
        writeToMongo(word);
    }

    void writeToMariaDb(String word) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS word (word VARCHAR(50))");
            statement.execute("INSERT INTO word VALUES ('" + word + "')");
        }
    }

    List<String> readFromMariaDb() throws SQLException {
        List<String> words = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT word FROM word")) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        return words;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                platform.mariadb().uri(), platform.databaseUser(), platform.databasePassword());
    }

    void writeToKafka(String word) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", platform.kafka().uri());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, 0, null, word)).get(20, TimeUnit.SECONDS);
        }
    }

    List<String> readFromKafka() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", platform.kafka().uri());
        List<String> words = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(1));
                records.forEach(record -> words.add(record.value()));
            }
        }
        return words;
    }

    void writeToRedis(String word) {
        try (RedisClient redis = RedisClient.create(platform.redis().uri())) {
            redis.rpush("words", word);
        }
    }

    List<String> readFromRedis() {
        try (RedisClient redis = RedisClient.create(platform.redis().uri())) {
            return redis.lrange("words", 0, -1);
        }
    }

    void writeToMongo(String word) {
        try (MongoClient mongo = MongoClients.create(platform.mongo().uri())) {
            mongo.getDatabase("dailyfeed").getCollection("words").insertOne(new Document("word", word));
        }
    }

    List<String> readFromMongo() {
        List<String> words = new ArrayList<>();
        try (MongoClient mongo = MongoClients.create(platform.mongo().uri())) {
            mongo.getDatabase("dailyfeed")
                    .getCollection("words")
                    .find()
                    .forEach(document -> words.add(document.getString("word")));
        }
        return words;
    }
}
