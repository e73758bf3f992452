package tapedeck.finding.checkup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.finding.Evidence.Dropped;
import tapedeck.finding.LossReading;
import tapedeck.finding.LossReading.Targets;
import tapedeck.tape.RunReadings;

/** A recorder's readings of all iterations as those that are taken of a run here: of a recording few iterations are there whole. */
final class RecordedReadings {
    /** The tensor's name where no iteration is there that has it. */
    private static final String DROPOUT = "F.dropout";
    /** Ends the kind of a loss that is made by hand. */
    private static final String BY_HAND = "/";

    private RecordedReadings() {}

    /**
     * Returns the losses in order.
     *
     * @param captured those of the iterations that are there whole: of PyTorch's own losses all are among the others
     */
    static List<LossReading> losses(RunReadings readings, List<LossReading> captured) {
        if (readings.losses().isEmpty()) {
            return captured;
        }
        List<LossReading> all = new ArrayList<>(
                captured.stream().filter(each -> each.kind().endsWith(BY_HAND)).toList());
        Map<List<Object>, Integer> seen = new HashMap<>();
        for (RunReadings.Loss each : readings.losses()) {
            int nth = seen.merge(List.of(each.iteration(), each.line(), each.learns()), 1, Integer::sum) - 1;
            Targets targets = targets(each.targets());
            double rows = each.summed() ? Math.max(1, targets.rows()) : 1;
            all.add(new LossReading(each.iteration(), nth, each.line(), each.kind(), each.value() / rows,
                    each.learns(), each.summed() && targets.rows() > 1, targets));
        }
        all.sort(Comparator.comparingLong(LossReading::iteration)); // stable: within an iteration in their order
        return all;
    }

    private static Targets targets(RunReadings.@Nullable Targets read) {
        return read == null
                ? Targets.NONE
                : new Targets(read.rows(), read.mean(), read.variance(), read.classes(), read.predicted(),
                        read.weighted(), read.sorted());
    }

    /** Returns where units were dropped though nothing learns. */
    static List<Dropped> dropped(RunReadings readings) {
        return readings.drops().stream().filter(each -> !each.learns())
                .map(each -> new Dropped(each.iteration(), each.always(), DROPOUT, each.line())).toList();
    }
}
