package click.dailyfeed.member.member.boundary;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** The members asked for, 1..1000. */
public record MemberIdsRequest(@NotEmpty List<@NotNull Long> ids) {}
