package click.dailyfeed.operator.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.operator.manifests.RestCalls.Call;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the authorization is compared with is what the code calls. */
class RestCallsTest {

    private static final Call[] OF_TOKENS = {
        new Call("member", "GET", "/api/token/jwks"),
        new Call("member", "GET", "/api/token/caller"),
        new Call("member", "POST", "/api/members/query/in")
    };

    @ParameterizedTest
    @DisplayName("every service asks member for keys, callers and cards")
    @ValueSource(strings = {"content", "timeline", "activity", "image", "search"})
    void ofTokens(String service) {
        assertThat(RestCalls.of(service)).containsExactlyInAnyOrder(OF_TOKENS);
    }

    @Test
    @DisplayName("member asks activity for its part of an export as well")
    void ofMember() {
        assertThat(RestCalls.of("member"))
                .contains(OF_TOKENS)
                .contains(new Call("activity", "GET", "/api/member-activities/export"))
                .hasSize(OF_TOKENS.length + 1);
    }
}
