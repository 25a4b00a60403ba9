package click.dailyfeed.search.post.control;

import click.dailyfeed.code.member.PrivacyLevel;
import click.dailyfeed.search.post.entity.AuthoredPost;
import java.time.Instant;
import org.hibernate.search.engine.backend.types.Highlightable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/**
 * A post as the index knows it: what is searched, each text once for each analyzer, and what decides who may find it. What a
 * hit shows comes from the database.
 */
@SearchEntity
@Indexed(index = "posts")
public class PostDocument {

    @DocumentId
    private final long id;

    @GenericField
    private final long authorId;

    @KeywordField
    private final PrivacyLevel privacyLevel;

    @GenericField(sortable = Sortable.YES)
    private final Instant createdAt;

    @FullTextField(name = "title_korean", analyzer = PostAnalysis.KOREAN)
    @FullTextField(name = "title_bigram", analyzer = PostAnalysis.BIGRAM)
    @FullTextField(name = "title_english", analyzer = PostAnalysis.ENGLISH)
    private final String title;

    @FullTextField(
            name = "content_korean",
            analyzer = PostAnalysis.KOREAN,
            projectable = Projectable.YES,
            highlightable = Highlightable.UNIFIED)
    @FullTextField(
            name = "content_bigram",
            analyzer = PostAnalysis.BIGRAM,
            projectable = Projectable.YES,
            highlightable = Highlightable.UNIFIED)
    @FullTextField(
            name = "content_english",
            analyzer = PostAnalysis.ENGLISH,
            projectable = Projectable.YES,
            highlightable = Highlightable.UNIFIED)
    private final String content;

    PostDocument(long id, long authorId, PrivacyLevel privacyLevel, Instant createdAt, String title, String content) {
        this.id = id;
        this.authorId = authorId;
        this.privacyLevel = privacyLevel;
        this.createdAt = createdAt;
        this.title = title;
        this.content = content;
    }

    static PostDocument of(AuthoredPost authored) {
        return new PostDocument(
                authored.post().id(),
                authored.author().memberId(),
                authored.author().privacyLevel(),
                authored.post().createdAt(),
                authored.post().title(),
                authored.post().content());
    }

    long id() {
        return id;
    }
}
