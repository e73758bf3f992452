package tapedeck.ui.chart;

import java.util.List;
import java.util.StringJoiner;
import tapedeck.deck.takes.Take;
import tapedeck.text.Numbers;

/** What the chart says to who does not see it, and where there is nothing to see yet. */
final class Words {
    private Words() {}

    /** The chart in words: the current take first. */
    static String of(ChartData data) {
        Take take = data.running();
        if (take == null || take.losses().size() == 0) {
            return "Loss chart. " + hint(data, Look.Kind.LOSS);
        }
        List<Take> others = data.named();
        StringJoiner text = new StringJoiner(". ", "Loss chart: ", "");
        text.add(take.name() + ", iteration " + take.losses().appended() + ", loss "
                + Numbers.of(take.losses().last(take.losses().size() - 1), 4) + ", learning rate "
                + Numbers.shortest(take.inForce().rateAt(take.iteration())));
        for (Take other : others.subList(1, others.size())) {
            text.add(other.name() + ", " + other.iteration() + " iterations, training loss "
                    + Numbers.of(other.lastLoss(), 4));
        }
        return text.toString();
    }

    /** What to do next where nothing is drawn. */
    static String hint(ChartData data, Look.Kind kind) {
        Take take = data.running();
        if (take == null || take.iteration() == 0) {
            return "Press play: the " + kind.quantity() + " of every iteration is drawn here";
        }
        return switch (kind) {
            case LOSS -> "The loss of iteration 1 is drawn here when it ends";
            case ACCURACY -> "The accuracy is drawn here once it has been measured";
            case GRADIENTS -> "The gradients of the next iteration that is looked into are drawn here";
        };
    }
}
