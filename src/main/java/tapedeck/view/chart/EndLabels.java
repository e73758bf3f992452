package tapedeck.view.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.Spread;

/**
 * Names each of several takes beside the end of its curve, and the lines of one that is alone: which is which is seen without telling colours apart. Labels do not
 * overlap; where there is no height for all, those of the takes that matter most are left.
 */
final class EndLabels {
    /** From one label to the next, in em. */
    private static final double GAP = 1.15;
    /** Of a letter, in em. */
    private static final double LETTER = 0.46;
    private static final int MOST_LETTERS = 18;
    private static final int FEW_LETTERS = 14;
    /** A plot narrower than this, in em, spares its names some letters. */
    private static final double WIDE = 45;
    /** The width of a line as the curve's is, and of what leads to it, in em. */
    private static final double LINE = 3;
    /** The width of what leads to a name at the end of its line, in em. */
    private static final double LEAD = 1.1;

    private EndLabels() {}

    /** The room that they take to the right of the plot; 0 where there is nothing to name. */
    static double room(List<Curve> curves, ChartData data, ChartView look, double width, double em,
            Function<Message, String> words) {
        if (look.kind() == ChartView.Kind.GRADIENTS) {
            return 0;
        }
        int letters = curves.stream().filter(each -> isNamed(each) && each.values().length > 0)
                .mapToInt(each -> name(each, curves, data, width, em, words).length()).max().orElse(0);
        return letters == 0 ? 0 : Math.rint(((isAlone(curves) ? LEAD : LINE) + LETTER * letters) * em);
    }

    private static boolean isAlone(List<Curve> curves) {
        return curves.stream().map(Curve::take).distinct().count() == 1;
    }

    /** Of other takes one is enough: which line is of the test rows is seen at the current one. */
    private static boolean isNamed(Curve curve) {
        return !curve.dashed() || curve.strong();
    }

    /** A take that is alone is named elsewhere; here it is said which rows its lines are of. Of several it is said what they differ in: the rate. */
    private static String name(Curve curve, List<Curve> all, ChartData data, double width, double em,
            Function<Message, String> words) {
        boolean alone = isAlone(all);
        Take take = data.take(curve.take());
        int most = width < WIDE * em ? FEW_LETTERS : MOST_LETTERS;
        if (curve.dashed() || alone || take == null) {
            return cut(words.apply(curve.dashed() ? Message.of("chart.test") : Message.of("chart.train")), most);
        }
        String rate = " · " + Numbers.of(take.inForce().learningRate(), 3);
        long same = all.stream().map(Curve::take).distinct().filter(each -> each < take.id())
                .filter(each -> isNamedAs(data.take(each), take)).count();
        String again = same == 0 ? "" : " " + (same + 1); // as where a lesson was begun twice
        return cut(words.apply(take.briefName()), most - again.length() - rate.length()) + again + rate;
    }

    private static boolean isNamedAs(@Nullable Take one, Take other) {
        return one != null && one.briefName().equals(other.briefName());
    }

    private static String cut(String name, int most) {
        return name.length() <= most ? name : name.substring(0, Math.max(0, most - 1)) + "…";
    }

    static List<EndLabel> place(List<Curve> curves, ChartData data, Axis x, Axis y, Frame frame,
            Function<Message, String> words) {
        List<EndLabel> labels = new ArrayList<>();
        for (Curve curve : curves) {
            int last = curve.last(x.high()) - 1;
            while (last >= 0 && !Double.isFinite(curve.values()[last])) {
                last--;
            }
            if (isNamed(curve) && last >= 0 && x.anywhere(curve.at()[last]) >= x.from()) {
                double end = y.at(curve.values()[last]);
                double at = x.anywhere(curve.at()[last]);
                if (at > x.to() && last > 0) { // goes on to the right: where it leaves
                    double before = x.anywhere(curve.at()[last - 1]);
                    double share = (x.to() - before) / (at - before);
                    end = y.at(curve.values()[last - 1]) + share * (end - y.at(curve.values()[last - 1]));
                }
                labels.add(new EndLabel(curve, name(curve, curves, data, frame.width(), frame.em(), words),
                        isAlone(curves), Math.min(at, x.to()), end, end));
            }
        }
        double gap = GAP * frame.em();
        int most = (int) Math.max(1, (frame.bottom() - frame.top()) / gap + 1);
        List<EndLabel> kept = labels.subList(Math.max(0, labels.size() - most), labels.size()); // the last matter most
        double[] places = Spread.of(kept.stream().mapToDouble(EndLabel::end).toArray(), gap, frame.top(),
                frame.bottom());
        return IntStream.range(0, places.length).mapToObj(i -> kept.get(i).at(places[i]))
                .sorted(Comparator.comparingDouble(EndLabel::y)).toList();
    }
}
