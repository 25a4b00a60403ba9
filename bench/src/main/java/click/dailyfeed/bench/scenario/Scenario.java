package click.dailyfeed.bench.scenario;

import click.dailyfeed.bench.BenchException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A benchmark with a goal. */
interface Scenario {
    /** The options of its own, with their defaults. */
    Map<String, String> defaults();

    /**
     * Measures and prints the figures.
     *
     * @throws BenchException if it cannot be done
     */
    GoalPredicate run(Options options, PrintStream out);

    /** Whether the goal was reached. */
    enum GoalPredicate {
        REACHED,
        MISSED;

        static GoalPredicate of(boolean reached) {
            return reached ? REACHED : MISSED;
        }
    }

    /** Runs a scenario as a program and ends the virtual machine: 0 the goal is reached, 1 it is not, 2 it could not be done. */
    static void main(Scenario scenario, String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(status(scenario, arguments, out));
    }

    private static int status(Scenario scenario, String[] arguments, PrintStream out) {
        try {
            GoalPredicate goal = scenario.run(Options.parse(arguments, scenario.defaults()), out);
            out.println("Goal " + (goal == GoalPredicate.REACHED ? "reached." : "missed."));
            return goal == GoalPredicate.REACHED ? 0 : 1;
        } catch (BenchException e) {
            out.println("bench: " + e.getMessage());
            return 2;
        }
    }
}
