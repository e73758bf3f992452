package tapedeck.view.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import tapedeck.surface.Valley;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** A valley in words and numbers, for who does not see its picture. */
public final class ValleyText {
    private static final int DIGITS = 4;
    private static final int MOST_DIGITS = 10;
    private static final int SMALL_DIGITS = 3;

    private ValleyText() {}

    /**
     * A rate, as it is told.
     *
     * @param place the number's value there; empty where the line is of many
     * @param comes the loss there
     * @param promised by the straight line
     */
    public record Row(String rate, String place, String comes, String promised) {}

    /** Where the rate that is set leads, what comes and what was promised, and how far the widest stable step goes. */
    public static Message sentence(ValleyScene scene) {
        Valley valley = scene.valley();
        if (!Double.isNaN(scene.peek())) {
            return Message.of("valley.told.peek", "rate", of(scene.peek()), "loss", of(valley.near(scene.peek())),
                    "slope", of(valley.slope(scene.peek()) / (Double.isNaN(valley.value())
                            ? valley.length()
                            : valley.perRate())));
        }
        List<Message> all = new ArrayList<>();
        all.add(Message.of(scene.isHypothetical() ? "valley.told.would" : "valley.told", "rate",
                Numbers.shortest(scene.rate()), "loss", loss(scene, valley.loss()), "comes",
                loss(scene, scene.loss(scene.rate())), "promised", loss(scene, valley.promised(scene.rate()))));
        double farther = scene.farther();
        if (scene.rate() > 0 && scene.isKnown(scene.rate() / 10) && !Double.isNaN(farther)) {
            all.add(Message.of("valley.told.others", "smaller", Numbers.of(scene.rate() / 10, SMALL_DIGITS), "less",
                    of(scene.loss(scene.rate() / 10)), "larger", Numbers.of(farther, SMALL_DIGITS), "more",
                    of(scene.loss(farther))));
        }
        if (Double.isNaN(valley.widest())) {
            all.add(Message.of(valley.slope() > 0 ? "valley.told.uphill" : "valley.told.unbound"));
        } else {
            all.add(Message.of("valley.told.widest", "rate", of(valley.widest()), "lambda", of(valley.lambda())));
        }
        return Message.sentences(all);
    }

    /** The rates that are marked, ascending. */
    public static List<Row> rows(ValleyScene scene) {
        Valley valley = scene.valley();
        return DoubleStream.of(0, scene.rate() / 10, scene.rate(), 10 * scene.rate(), valley.widest())
                .filter(Double::isFinite).sorted().distinct()
                .mapToObj(rate -> new Row(of(rate),
                        Double.isNaN(valley.value()) ? "" : of(valley.value() + rate * valley.perRate()),
                        scene.isKnown(rate) ? of(scene.loss(rate)) : "…", of(valley.promised(rate))))
                .toList();
    }

    /** Returns whether a step is so small that losses of a few digits would not tell what it changes. */
    static boolean isSmall(ValleyScene scene) {
        return written(told(scene), DIGITS) < told(scene).length;
    }

    /** A loss as the picture leads with it: the change instead where that is small. */
    static String leading(ValleyScene scene, double value) {
        if (!isSmall(scene)) {
            return Numbers.of(value, DIGITS);
        }
        double change = value - scene.valley().loss();
        return (change > 0 ? "+" : "") + Numbers.of(change, SMALL_DIGITS);
    }

    private static double[] told(ValleyScene scene) {
        return DoubleStream.of(scene.valley().loss(), scene.loss(scene.rate()),
                scene.valley().promised(scene.rate())).filter(Double::isFinite).distinct().toArray();
    }

    /** A loss, with so many digits as tell what comes, what is promised and the present one apart. */
    static String loss(ValleyScene scene, double value) {
        double[] all = told(scene);
        int digits = DIGITS;
        while (digits < MOST_DIGITS && written(all, digits) < all.length) {
            digits++;
        }
        return Numbers.of(value, digits);
    }

    private static long written(double[] values, int digits) {
        return DoubleStream.of(values).mapToObj(each -> Numbers.of(each, digits)).distinct().count();
    }

    private static String of(double value) {
        return Numbers.of(value, DIGITS);
    }
}
