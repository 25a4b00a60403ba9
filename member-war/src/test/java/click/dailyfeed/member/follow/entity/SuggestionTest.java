package click.dailyfeed.member.follow.entity;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.pagination.Position;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, 0", "9007199254740991, 0", "1, 100", "9007199254740991, 100"})
    @DisplayName("a suggestion is found again by its place")
    void roundTrip(long memberId, int commonFollows) {
        Suggestion suggestion = new Suggestion(memberId, commonFollows);

        Position position = suggestion.position(NOON);

        assertThat(Suggestion.at(position)).isEqualTo(suggestion);
        assertThat(position.createdAt()).isEqualTo(NOON);
        assertThat(position.id()).isPositive();
    }
}
