package click.dailyfeed.operator.manifests;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One rule for all documents of an overlay together.
 *
 * @param name how reports and the broken manifests call it
 * @param rule what it refuses; none for an overlay that the rule is not for
 */
record Check(String name, Function<Overlay, Stream<Finding>> rule) {

    List<Finding> check(Overlay overlay) {
        return rule.apply(overlay).toList();
    }
}
