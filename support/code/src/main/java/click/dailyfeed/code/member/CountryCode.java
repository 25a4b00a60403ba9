package click.dailyfeed.code.member;

/** The countries that a member can live in, ISO 3166-1 alpha-2. */
public enum CountryCode {
    KR,
    US,
    JP,
    CN,
    GB,
    DE,
    FR,
    CA,
    AU,
    IN
}
