package click.dailyfeed.timeline.post.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The posts asked for, 1..100. */
public record PostIdsRequest(
        @NotNull @Size(min = 1, max = 100) List<@NotNull Long> ids) {}
