package click.dailyfeed.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import click.dailyfeed.devservices.process.DevServicesException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LayoutTest {
    @Test
    @DisplayName("The named layouts")
    void namedLayouts() {
        assertThat(Layout.parse("ear")).isEqualTo(Layout.EAR);
        assertThat(Layout.parse(" Six ")).isEqualTo(Layout.SIX);
        assertThat(Layout.parse("none")).isEqualTo(Layout.NONE);
    }

    @Test
    @DisplayName("Services by name, each in a server of its own")
    void services() {
        Layout layout = Layout.parse("member, content");

        assertThat(layout.together()).isFalse();
        assertThat(layout.services()).containsExactlyInAnyOrder(ServiceName.MEMBER, ServiceName.CONTENT);
    }

    @Test
    @DisplayName("A name that is none: one line that lists the choices")
    void unknownName() {
        assertThatThrownBy(() -> Layout.parse("member,contents"))
                .isInstanceOf(DevServicesException.class)
                .hasMessage("dailyfeed.services: 'contents' is none of ear, six, none,"
                        + " member, content, timeline, activity, image, search");
    }
}
