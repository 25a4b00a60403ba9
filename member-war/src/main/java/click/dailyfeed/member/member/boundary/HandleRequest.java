package click.dailyfeed.member.member.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a change of the handle (rules.md R3.3). */
public record HandleRequest(
        @NotNull
        @Pattern(regexp = "[a-zA-Z0-9_]{3,50}", message = "{click.dailyfeed.handle}")
        @Schema(examples = "minji")
        String newHandle) {}
