package click.dailyfeed.search.post.control;

import org.apache.lucene.analysis.cjk.CJKBigramFilterFactory;
import org.apache.lucene.analysis.cjk.CJKWidthCharFilterFactory;
import org.apache.lucene.analysis.core.LowerCaseFilterFactory;
import org.apache.lucene.analysis.en.EnglishPossessiveFilterFactory;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilterFactory;
import org.apache.lucene.analysis.ko.KoreanTokenizerFactory;
import org.apache.lucene.analysis.snowball.SnowballPorterFilterFactory;
import org.apache.lucene.analysis.standard.StandardTokenizerFactory;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/**
 * The three readings of a text (rules.md R13.1), none of which sees case or width. A change here makes the old index
 * useless: raise {@link PostIndex#VERSION} with it.
 */
final class PostAnalysis implements LuceneAnalysisConfigurer {

    /** Words without their endings, compounds in parts (형태소). */
    static final String KOREAN = "korean";

    /** Every two letters in a row: finds what the dictionary does not know. Latin words stay whole. */
    static final String BIGRAM = "bigram";

    /** Words by their stems. */
    static final String ENGLISH = "english";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(KOREAN)
                .custom()
                .tokenizer(KoreanTokenizerFactory.class)
                .charFilter(CJKWidthCharFilterFactory.class)
                .tokenFilter(KoreanPartOfSpeechStopFilterFactory.class)
                .tokenFilter(LowerCaseFilterFactory.class);
        context.analyzer(BIGRAM)
                .custom()
                .tokenizer(StandardTokenizerFactory.class)
                .charFilter(CJKWidthCharFilterFactory.class)
                .tokenFilter(LowerCaseFilterFactory.class)
                .tokenFilter(CJKBigramFilterFactory.class);
        context.analyzer(ENGLISH)
                .custom()
                .tokenizer(StandardTokenizerFactory.class)
                .charFilter(CJKWidthCharFilterFactory.class)
                .tokenFilter(EnglishPossessiveFilterFactory.class)
                .tokenFilter(LowerCaseFilterFactory.class)
                .tokenFilter(SnowballPorterFilterFactory.class)
                .param("language", "English");
    }
}
