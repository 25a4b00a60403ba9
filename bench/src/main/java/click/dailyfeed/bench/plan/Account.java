package click.dailyfeed.bench.plan;

import click.dailyfeed.bench.text.Language;
import java.time.LocalDate;

/**
 * A member as signed up.
 *
 * @param number the member's number in the graph
 * @param email unique address, also the login
 * @param password satisfies rules.md R1.2
 * @param handle unique handle
 * @param displayName name in the member's language
 * @param language language of name and profile
 * @param bio one line
 * @param location a city
 * @param birthDate in the past
 * @param gender a constant of the contract
 */
public record Account(
        int number,
        String email,
        String password,
        String handle,
        String displayName,
        Language language,
        String bio,
        String location,
        LocalDate birthDate,
        String gender)
        implements Planned {
    @Override
    public Deed deed() {
        return Deed.MEMBER;
    }

    @Override
    public int member() {
        return number;
    }
}
