package click.dailyfeed.code.member;

/** Shown only to the member and to mutual follows (rules.md R5.1). */
public enum Gender {
    MALE,
    FEMALE,
    OTHER,
    PREFER_NOT_TO_SAY
}
