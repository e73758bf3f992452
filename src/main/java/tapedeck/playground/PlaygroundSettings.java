package tapedeck.playground;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.data.Task;
import tapedeck.programs.network.Activation;
import tapedeck.programs.network.LayerSpec;
import tapedeck.programs.network.LossKind;
import tapedeck.programs.network.NetworkSpec;

/**
 * All that a playground is begun with.
 *
 * @param source the rows, through the network's features
 * @param network of these rows
 * @param knobs to begin with
 * @param seed of weights and batches
 */
record PlaygroundSettings(FeatureSource source, NetworkSpec network, LiveSettings knobs, long seed) {
    /** The start page's run, see {@link tapedeck.programs.SmallSpirals}. */
    private static final Map<String, String> DEFAULTS = Map.ofEntries(Map.entry("data", "spirals"),
            Map.entry("rows", "160"), Map.entry("noise", "0.02"), Map.entry("train", "0.8"), Map.entry("seed", "3"),
            Map.entry("dataseed", "1"), Map.entry("features", "x1,x2"), Map.entry("hidden", "8,8"),
            Map.entry("activation", "tanh"), Map.entry("optimizer", "adam"), Map.entry("rate", "0.02"),
            Map.entry("momentum", "0"), Map.entry("batch", "128"), Map.entry("l1", "0"), Map.entry("l2", "0"));

    /**
     * Reads {@code name=value;…}; what is not named is as on the start page.
     *
     * @throws IllegalArgumentException in one line, if a name or a value is none
     */
    static PlaygroundSettings read(String text) {
        Map<String, String> values = new HashMap<>(DEFAULTS);
        for (String each : text.split(";", -1)) {
            int equals = each.indexOf('=');
            String name = each.substring(0, Math.max(0, equals));
            if (!each.isEmpty() && values.replace(name, each.substring(equals + 1)) == null) {
                throw new IllegalArgumentException("no setting " + each);
            }
        }
        return new Reader(values).settings();
    }

    private record Reader(Map<String, String> values) {
        PlaygroundSettings settings() {
            DatasetSpec data = new DatasetSpec(named(DatasetKind.values(), text("data")), integer("rows"),
                    number("noise"), DatasetSpec.LEAST_ARMS, integer("dataseed"));
            FeatureSource source = new FeatureSource(data,
                    Arrays.stream(text("features").split(",", -1)).map(Feature::named).distinct().sorted().toList());
            LiveSettings knobs = new LiveSettings(LiveSettings.optimizer(text("optimizer")), number("rate"),
                    number("momentum"),
                    integer("batch"), number("l1"), number("l2"));
            return new PlaygroundSettings(source, network(source).withL1(knobs.l1()).withL2(knobs.l2()), knobs,
                    integer("seed"));
        }

        private NetworkSpec network(FeatureSource source) {
            Activation activation = named(Activation.values(), text("activation"));
            List<LayerSpec> hidden = text("hidden").isEmpty()
                    ? List.of()
                    : Arrays.stream(text("hidden").split(",", -1))
                            .map(each -> new LayerSpec((int) number(each, "hidden"), activation)).toList();
            NetworkSpec spec = NetworkSpec.of(source, hidden.toArray(LayerSpec[]::new))
                    .withTrainShare(number("train"));
            return source.task() == Task.CLASSIFICATION ? spec.withLoss(LossKind.BCE_WITH_LOGITS) : spec;
        }

        private String text(String name) {
            return values.getOrDefault(name, "");
        }

        private int integer(String name) {
            double number = number(name);
            if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("no integer: " + name + " " + text(name));
            }
            return (int) number;
        }

        private double number(String name) {
            return number(text(name), name);
        }

        private static double number(String text, String name) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException _) {
                throw new IllegalArgumentException("no number: " + name + " " + text);
            }
        }

        private static <E extends Enum<E>> E named(E[] all, String name) {
            return Arrays.stream(all).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no " + name));
        }
    }
}
