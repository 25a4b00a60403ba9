package click.dailyfeed.operator.manifests;

import java.util.List;
import java.util.stream.Stream;

/** All checks there are. */
final class Checks {

    private Checks() {}

    static List<Check> all() {
        return Stream.of(
                        SchemaCheck.all(),
                        DocumentChecks.all(),
                        ApplicationChecks.all(),
                        ScalerChecks.all(),
                        BudgetChecks.all(),
                        RouteChecks.all(),
                        EntranceChecks.all(),
                        PoolChecks.all(),
                        NumbersChecks.all(),
                        ReferenceChecks.all(),
                        ImageChecks.all(),
                        AuthorizationChecks.all())
                .flatMap(List::stream)
                .toList();
    }
}
