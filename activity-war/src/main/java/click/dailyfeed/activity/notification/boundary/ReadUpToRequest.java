package click.dailyfeed.activity.notification.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The newest notification that was seen.
 *
 * @param upTo id of an activity
 */
public record ReadUpToRequest(
        @NotBlank @Size(max = 36) @Schema(examples = "019aab7c-5a3e-7000-8000-0123456789ab")
        String upTo) {}
