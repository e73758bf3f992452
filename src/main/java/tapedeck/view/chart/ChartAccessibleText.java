package tapedeck.view.chart;

import java.util.ArrayList;
import java.util.List;
import tapedeck.deck.takes.Take;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** The text of the chart for those who do not see it, and where there is nothing to see yet. */
public final class ChartAccessibleText {
    private static final int DIGITS = 4;

    private ChartAccessibleText() {}

    /** The chart in sentences: the current take first. */
    public static List<Message> of(ChartData data) {
        List<Message> sentences = new ArrayList<>(List.of(Message.of("chart.spoken")));
        Take take = data.running();
        if (take == null || take.losses().points() == 0) {
            sentences.add(Message.of("chart.spoken-hint", "hint", hint(ChartView.Kind.LOSS, "")));
            return sentences;
        }
        sentences.add(Message.of("chart.spoken-current", "take", take.name(), "iteration", take.losses().iterations(),
                "loss", take.losses().last(take.losses().points() - 1),
                "rate", Numbers.shortest(take.inForce().rateAt(take.iteration()))));
        List<Take> named = data.named();
        for (Take other : named.subList(1, named.size())) {
            sentences.add(Message.of("chart.spoken-other", "take", other.name(), "n", other.iteration(),
                    "loss", Numbers.of(other.lastLoss(), DIGITS)));
        }
        return sentences;
    }

    /**
     * Returns what to say where nothing is drawn.
     *
     * @param root what the curve is of that is of no loss, else empty
     */
    public static Message hint(ChartView.Kind kind, String root) {
        return !root.isEmpty() && kind == ChartView.Kind.LOSS
                ? Message.of("chart.begins-of", "name", root)
                : Message.of(kind.soon());
    }
}
