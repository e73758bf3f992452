package tapedeck.playground;

import java.util.Arrays;
import java.util.Locale;
import tapedeck.optim.OptimizerKind;

/**
 * Settings that may change while the network trains; they hold from the next iteration on.
 *
 * @param rate finite and not negative
 * @param momentum from 0 to below 1
 * @param batch rows of an iteration, at least 1
 * @param l1 the coefficient of the sum of magnitudes
 * @param l2 the coefficient of the sum of squares
 */
record LiveSettings(OptimizerKind optimizer, double rate, double momentum, int batch, double l1, double l2) {
    private static final double MOST = 10;

    LiveSettings {
        check("rate", rate, 0, Double.MAX_VALUE);
        check("momentum", momentum, 0, Math.nextDown(1.0));
        check("batch", batch, 1, Integer.MAX_VALUE);
        check("l1", l1, 0, MOST);
        check("l2", l2, 0, MOST);
    }

    private static void check(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " " + value);
        }
    }

    /** @throws IllegalArgumentException if there is no such knob, or no such value of it */
    LiveSettings with(String name, double value) {
        return switch (name) {
            case "rate" -> new LiveSettings(optimizer, value, momentum, batch, l1, l2);
            case "momentum" -> new LiveSettings(optimizer, rate, value, batch, l1, l2);
            case "batch" -> new LiveSettings(optimizer, rate, momentum, (int) value, l1, l2);
            case "l1" -> new LiveSettings(optimizer, rate, momentum, batch, value, l2);
            case "l2" -> new LiveSettings(optimizer, rate, momentum, batch, l1, value);
            default -> throw new IllegalArgumentException("no knob " + name);
        };
    }

    /** @throws IllegalArgumentException if there is no such optimizer */
    LiveSettings withOptimizer(String name) {
        return new LiveSettings(optimizer(name), rate, momentum, batch, l1, l2);
    }

    static OptimizerKind optimizer(String name) {
        return Arrays.stream(OptimizerKind.values()).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst().orElseThrow(() -> new IllegalArgumentException("no optimizer " + name));
    }
}
