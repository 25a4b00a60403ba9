package click.dailyfeed.activity.activity.boundary;

import click.dailyfeed.code.activity.MemberActivityType;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the caller did.
 *
 * @param memberId accepted and ignored: who acts is the caller
 * @param postId the post concerned
 * @param commentId the comment concerned; null where none is
 * @param activityType what was done
 */
public record ActivityRequest(
        @Schema(deprecated = true) Long memberId,

        @NotNull @Schema(examples = "1") Long postId,

        Long commentId,

        @NotNull @Schema(examples = "POST_READ") MemberActivityType activityType) {}
