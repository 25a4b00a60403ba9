package click.dailyfeed.search.post.control;

import click.dailyfeed.code.member.PrivacyLevel;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.util.Version;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.search.backend.lucene.cfg.LuceneBackendSettings;
import org.hibernate.search.backend.lucene.cfg.LuceneIndexSettings;
import org.hibernate.search.engine.cfg.BackendSettings;
import org.hibernate.search.engine.search.highlighter.dsl.HighlighterEncoder;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.SimpleBooleanPredicateClausesStep;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/**
 * The full text index of all undeleted posts, in a directory of this machine; open from start to stop.
 *
 * <p>An index whose build was interrupted, or that an older version of the mapping made, is thrown away when it is opened.
 */
@ApplicationScoped
public class PostIndex {

    /** Raised with every change of {@link PostDocument} or {@link PostAnalysis}. */
    private static final String VERSION = "1";

    /** Of a content in which nothing was found; any other size is ignored with a warning. */
    private static final int WHOLE = Integer.MAX_VALUE;

    /** An exact run of letters says more than their stems. */
    private static final float BIGRAM_BOOST = 2;

    private Path indexes;
    private Path marker;
    private CloseableSearchMapping mapping;

    /** For the client proxy. */
    protected PostIndex() {}

    /** @param directory is created when absent */
    @Inject
    public PostIndex(@ConfigProperty(name = "dailyfeed.search.directory") String directory) {
        this.indexes = Path.of(directory, "lucene");
        this.marker = Path.of(directory, "complete");
    }

    /** A directory that cannot be used stops the start. */
    @PostConstruct
    void open() {
        try {
            if (completeness() == CompletenessPredicate.INCOMPLETE) {
                removeTree(indexes);
            }
            Files.createDirectories(indexes);
        } catch (IOException e) {
            throw new UncheckedIOException("dailyfeed.search.directory: cannot use " + indexes, e);
        }
        mapping = SearchMapping.builder(AnnotatedTypeSource.fromClasses(PostDocument.class))
                .property("hibernate.search.backend." + BackendSettings.TYPE, LuceneBackendSettings.TYPE_NAME)
                .property("hibernate.search.backend." + LuceneBackendSettings.LUCENE_VERSION, Version.LUCENE_9_12_3)
                .property("hibernate.search.backend." + LuceneIndexSettings.DIRECTORY_ROOT, indexes.toString())
                .property("hibernate.search.backend." + LuceneBackendSettings.ANALYSIS_CONFIGURER, new PostAnalysis())
                .build();
    }

    @PreDestroy
    void close() {
        mapping.close();
    }

    /** Whether every post was put in since the index was made. */
    CompletenessPredicate completeness() {
        try {
            return CompletenessPredicate.of(
                    Files.exists(marker) && Files.readString(marker).equals(VERSION));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To be called when every post was put in. */
    void completed() {
        try {
            Files.writeString(marker, VERSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On the disk, and found by every later search, when it returns. */
    void write(Collection<PostDocument> current, Collection<Long> removed) {
        try (SearchSession session = mapping.createSession()) {
            current.forEach(session.indexingPlan()::addOrUpdate);
            removed.forEach(id -> session.indexingPlan().purge(PostDocument.class, id, null));
        }
    }

    /**
     * @param offset how many hits to skip
     * @param limit how many hits to return at most
     */
    PostHits search(PostQuery query, int offset, int limit) {
        try (SearchSession session = mapping.createSession()) {
            SearchResult<PostHit> result = session.search(PostDocument.class)
                    .select(f -> f.composite()
                            .from(
                                    f.id(Long.class),
                                    f.composite()
                                            .from(
                                                    f.highlight("content_bigram"),
                                                    f.highlight("content_korean"),
                                                    f.highlight("content_english"))
                                            .as(Highlights::best))
                            .as(PostHit::new))
                    .where(f -> found(f, query))
                    .sort(f -> f.score().then().field("createdAt").desc())
                    .highlighter(f -> f.unified()
                            .noMatchSize(WHOLE)
                            .numberOfFragments(1)
                            .tag(Highlights.OPEN, Highlights.CLOSE)
                            .encoder(HighlighterEncoder.HTML))
                    .fetch(offset, limit);
            return new PostHits(result.hits(), result.total().hitCount());
        }
    }

    private static PredicateFinalStep found(SearchPredicateFactory f, PostQuery query) {
        BooleanPredicateClausesStep<?, ?> all = f.bool().filter(visible(f, query.viewer()));
        if (!query.viewer().blocked().isEmpty()) {
            all.mustNot(f.terms().field("authorId").matchingAny(query.viewer().blocked()));
        }
        query.words().forEach(word -> all.must(word(f, word)));
        return all;
    }

    /** In one of its readings a word must be there whole: all its parts, or all its letters in a row. */
    private static PredicateFinalStep word(SearchPredicateFactory f, String word) {
        return f.or(
                f.phrase()
                        .fields("title_bigram", "content_bigram")
                        .matching(word)
                        .boost(BIGRAM_BOOST),
                f.match()
                        .fields("title_korean", "content_korean")
                        .matching(word)
                        .minimumShouldMatchPercent(100),
                f.match()
                        .fields("title_english", "content_english")
                        .matching(word)
                        .minimumShouldMatchPercent(100));
    }

    /** rules.md R5, as far as the index knows; the database has the last word. */
    private static PredicateFinalStep visible(SearchPredicateFactory f, Viewer viewer) {
        SimpleBooleanPredicateClausesStep<?, ?> any = f.or().add(
                        f.match().field("privacyLevel").matching(PrivacyLevel.PUBLIC))
                .add(f.match().field("authorId").matching(viewer.memberId()));
        if (!viewer.mutualFollows().isEmpty()) {
            any.add(f.and(
                    f.match().field("privacyLevel").matching(PrivacyLevel.FRIENDS),
                    f.terms().field("authorId").matchingAny(viewer.mutualFollows())));
        }
        return any;
    }

    private static void removeTree(Path root) throws IOException {
        if (Files.notExists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
