package click.dailyfeed.activity.activity.boundary;

import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import java.util.Optional;
import java.util.Set;

/** The query parameter {@code type} of lists of activities. Text, because JAX-RS answers 404 to a bad name. */
public final class TypeParameter {

    private TypeParameter() {}

    /**
     * @param text null or empty for all
     * @param allowed what can be in the list
     * @throws DailyfeedException {@code VALIDATION_FAILED} for anything else
     */
    public static Optional<MemberActivityType> of(String text, Set<MemberActivityType> allowed) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(allowed.stream()
                .filter(type -> type.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new DailyfeedException(CommonProblem.VALIDATION_FAILED)));
    }
}
