package click.dailyfeed.member.member.entity;

/** How much of a profile a viewer may see (rules.md R5). */
public enum ProfileDetail {
    /** Name, handle, picture: FRIENDS seen by others. */
    CARD,
    /** Everything but the real name, birth date and gender. */
    PUBLIC,
    /** Everything: the owner and mutual follows. */
    CONFIDENTIAL
}
