package tapedeck.optim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The formulas of an update, as they are written where weight decay is added to the gradient first, or is off. */
final class UpdateFormulas {
    private static final String DECAYED = "g = grad + weight_decay·data";

    private UpdateFormulas() {}

    /** @param rest the formulas that follow, with the name of the gradient in them */
    static List<String> of(ParameterGroup group, Function<String, List<String>> rest) {
        return group.option(Option.WEIGHT_DECAY) == 0 ? rest.apply("grad") : after(DECAYED, rest.apply("g"));
    }

    static List<String> after(String first, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return List.copyOf(all);
    }
}
