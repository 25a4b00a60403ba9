package click.dailyfeed.restclient;

import click.dailyfeed.code.problem.ProblemCode;
import click.dailyfeed.code.problem.TokenProblem;
import java.util.Arrays;
import java.util.Locale;

/**
 * The code of another service's answer, for the way back to the client.
 *
 * @param text in the one language that the service answered in
 */
record RemoteCode(String name, int status, String text) implements ProblemCode {

    /** Codes of tokens are our own constants: from them follow the headers of a 401, which then travel back too. */
    static ProblemCode of(String name, int status, String text) {
        return Arrays.stream(TokenProblem.values())
                .filter(known -> known.name().equals(name) && known.status() == status)
                .map(ProblemCode.class::cast)
                .findFirst()
                .orElseGet(() -> new RemoteCode(name, status, text));
    }

    @Override
    public String message(Locale locale, Object... arguments) {
        return text;
    }
}
