package click.dailyfeed.code.member;

import java.util.Set;

/**
 * What member tells the other services about the member on whose behalf they ask. Only of an active member: the token of
 * another one is refused.
 *
 * @param roles as they are now; the token has those of its issue
 * @param summary the member's card
 */
public record CallerView(long memberId, Set<String> roles, SummaryView summary) {}
