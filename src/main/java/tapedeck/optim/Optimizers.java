package tapedeck.optim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** PyTorch's optimizers by the names of their classes: those that scripts can make, and whose rules recordings show. */
public final class Optimizers {
    private static final Map<String, Function<List<ParameterGroup>, Optimizer>> CLASSES = Map.ofEntries(
            Map.entry("SGD", SGD::new), Map.entry("Adam", Adam::new), Map.entry("AdamW", AdamW::new),
            Map.entry("RMSprop", RMSprop::new), Map.entry("Adagrad", Adagrad::new),
            Map.entry("Adadelta", Adadelta::new), Map.entry("Adamax", Adamax::new), Map.entry("NAdam", NAdam::new),
            Map.entry("RAdam", RAdam::new), Map.entry("Rprop", Rprop::new));

    private Optimizers() {}

    /** Returns their names, in the alphabet. */
    public static Set<String> names() {
        return new TreeSet<>(CLASSES.keySet());
    }

    /**
     * Returns a new one with PyTorch's default settings, or none if there is no such class.
     *
     * @param name such as {@code SGD}
     */
    public static Optional<Optimizer> of(String name, List<ParameterGroup> groups) {
        return Optional.ofNullable(CLASSES.get(name)).map(each -> each.apply(groups));
    }
}
