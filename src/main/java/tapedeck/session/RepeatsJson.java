package tapedeck.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import tapedeck.deck.takes.Repeats;
import tapedeck.deck.takes.Repeats.Mark;
import tapedeck.deck.takes.Repeats.Range;

/** How a take went from other seeds: of each number mean, deviation, least and greatest. */
final class RepeatsJson {
    private static final int RANGE = 4;

    private RepeatsJson() {}

    static void write(Repeats repeats, ObjectNode to) {
        to.put("seeds", repeats.seeds()).put("diverged", repeats.diverged());
        ArrayNode marks = to.putArray("marks");
        for (Mark mark : repeats.marks()) {
            ObjectNode each = marks.addObject().put("iteration", mark.iteration());
            write(mark.trainLoss(), each.putArray("trainLoss"));
            write(mark.testLoss(), each.putArray("testLoss"));
            write(mark.trainAccuracy(), each.putArray("trainAccuracy"));
            write(mark.testAccuracy(), each.putArray("testAccuracy"));
        }
    }

    private static void write(Range range, ArrayNode to) {
        for (double each : new double[]{range.mean(), range.deviation(), range.least(), range.greatest()}) {
            Json.add(to, each);
        }
    }

    static Repeats read(Fields from) throws SessionException {
        List<Mark> marks = new ArrayList<>();
        for (Fields each : from.list("marks")) {
            marks.add(new Mark(each.whole("iteration", 0, Long.MAX_VALUE), range(each, "trainLoss"),
                    range(each, "testLoss"), range(each, "trainAccuracy"), range(each, "testAccuracy")));
        }
        return new Repeats(from.count("seeds", 1), from.count("diverged", 0), marks);
    }

    private static Range range(Fields from, String name) throws SessionException {
        List<Double> all = from.numbers(name);
        if (all.size() != RANGE) {
            throw from.refused(name);
        }
        return new Range(all.get(0), all.get(1), all.get(2), all.get(3));
    }
}
