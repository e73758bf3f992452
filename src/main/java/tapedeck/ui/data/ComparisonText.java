package tapedeck.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.race.ComparisonSide;
import tapedeck.deck.race.PreparationComparison;
import tapedeck.program.Metrics;
import tapedeck.programs.TablePair;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** The texts of a duel: what is the same in both, and what came out. Without Nodes. */
record ComparisonText(ComparisonDialog ask, TablePair pair, List<ComparisonSide> sides, int testRows) {
    private static final int DIGITS = 3;
    /** Losses nearer than this share are alike. */
    private static final double ALIKE = 0.01;

    static @Nullable ComparisonText of(PreparationRaceModel model) {
        ComparisonDialog ask = model.askedProperty().get();
        TablePair pair = model.pair();
        return ask == null || pair == null || model.sides().isEmpty()
                ? null
                : new ComparisonText(ask, pair, model.sides(), pair.testRows());
    }

    /** The loss that is compared, of a side: of the test rows, or of those for training if there are no others. */
    static ToDoubleFunction<Metrics.Scores> compared(int testRows) {
        return testRows > 0 ? Metrics.Scores::testLoss : Metrics.Scores::trainLoss;
    }

    /** Returns whether both begin with the same weights, and on which rows they are tested. */
    Message same() {
        Message weights = pair.hasSameWeights()
                ? Message.of("duel.same-weights", "inputs", pair.inputs(0), "seeds", PreparationComparison.SEEDS)
                : pair.inputs(0) == pair.inputs(1)
                        ? Message.of("duel.other-outputs", "first", pair.outputs(0), "second", pair.outputs(1), "seeds",
                                PreparationComparison.SEEDS)
                        : Message.of("duel.other-inputs", "first", pair.inputs(0), "firstName", ask.names().getFirst(),
                                "second", pair.inputs(1), "secondName", ask.names().getLast(), "seeds",
                                PreparationComparison.SEEDS);
        return Message.sentences(List.of(weights, Message.of("duel.rows", "rows", testRows)));
    }

    /** The last measurement that both have; -1 before the first. */
    int mark() {
        return sides.stream().mapToInt(ComparisonSide::marks).min().orElse(0) - 1;
    }

    /** Returns what came out up to now, of each and which is better. */
    Message result() {
        int mark = mark();
        if (mark < 0) {
            return Message.of("duel.begins");
        }
        int epoch = (int) Math.round(sides.getFirst().epoch(mark));
        List<Message> said = new ArrayList<>(List.of(Message.of("duel.result", "epochs", epoch, "first",
                side(0, mark), "second", side(1, mark))));
        verdict(mark).ifPresent(said::add);
        if (pair.isComparable() && pair.isRescaled()) {
            said.add(Message.of("duel.rescaled"));
        }
        return Message.sentences(said);
    }

    private Message side(int which, int mark) {
        ComparisonSide side = sides.get(which);
        Message name = ask.names().get(which);
        if (side.diverged()) {
            return Message.of("duel.diverged", "name", name);
        }
        double unit = pair.isComparable() ? pair.units().get(which) : 1;
        String train = Numbers.of(unit * side.middle(mark, Metrics.Scores::trainLoss), DIGITS);
        if (testRows == 0) {
            return Message.of("duel.side-train", "name", name, "train", train);
        }
        String test = Numbers.of(unit * side.middle(mark, Metrics.Scores::testLoss), DIGITS);
        double right = side.middle(mark, Metrics.Scores::testAccuracy);
        return Double.isNaN(right)
                ? Message.of("duel.side", "name", name, "test", test, "train", train)
                : Message.of("duel.side-classes", "name", name, "test", test, "train", train, "right",
                        Numbers.of(100 * right, DIGITS));
    }

    private Optional<Message> verdict(int mark) {
        if (!pair.isComparable()) {
            return Optional.of(Message.of("duel.not-comparable"));
        }
        int better = better(mark);
        return mark == 0
                ? Optional.empty()
                : Optional.of(better < 0
                        ? Message.of("duel.no-difference", "seeds", PreparationComparison.SEEDS)
                        : rightMore(mark) == 1 - better
                                ? Message.of("duel.better-by-loss", "name", ask.names().get(better), "other",
                                        ask.names().get(1 - better))
                                : Message.of("duel.better", "name", ask.names().get(better)));
    }

    /** Returns which of both has more of the test rows right; -1 where none has, or that is not measured. */
    int rightMore(int mark) {
        double first = sides.getFirst().middle(mark, Metrics.Scores::testAccuracy);
        double second = sides.getLast().middle(mark, Metrics.Scores::testAccuracy);
        return first > second ? 0 : second > first ? 1 : -1;
    }

    /** Returns which of both is better after a measurement, by the loss of the test rows; -1 where its seeds do not tell them apart. */
    int better(int mark) {
        if (sides.stream().anyMatch(ComparisonSide::diverged)) {
            return sides.stream().allMatch(ComparisonSide::diverged) ? -1 : sides.getFirst().diverged() ? 1 : 0;
        }
        ToDoubleFunction<Metrics.Scores> loss = compared(testRows);
        double[] middle = IntStream.range(0, 2)
                .mapToDouble(i -> pair.units().get(i) * sides.get(i).middle(mark, loss)).toArray();
        int best = middle[0] <= middle[1] ? 0 : 1;
        double unit = pair.units().get(best);
        double least = unit * sides.get(best).least(mark, loss);
        double greatest = unit * sides.get(best).greatest(mark, loss);
        double other = middle[1 - best];
        return least <= other && other <= greatest + ALIKE * least ? -1 : best;
    }
}
