package click.dailyfeed.code.member;

/**
 * The shape "Member" of the contract.
 *
 * @param id member id
 * @param name display name
 */
public record MemberView(long id, String name) {}
