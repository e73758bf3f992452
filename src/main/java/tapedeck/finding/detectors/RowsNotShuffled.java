package tapedeck.finding.detectors;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.finding.Detector;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.FindingSite;
import tapedeck.finding.IterationGraph;
import tapedeck.finding.LossReader;
import tapedeck.finding.LossReading;
import tapedeck.finding.LossReading.Targets;
import tapedeck.tape.RunReadings;
import tapedeck.text.Message;

/**
 * Batches of sorted rows: the same batches come again in each epoch, and the targets within one are much more alike than those
 * of all. Or rows that were sorted when they were parted: what is measured is of other classes than what is learned from. Where a weight is used again and again, as in a recurrent network, the order of the rows may be meant.
 */
public final class RowsNotShuffled implements Detector {
    private static final int BATCHES = 3;
    private static final int ROWS = 4;
    /** Of the variance of all targets, what is left within a batch: shuffled rows leave 1 − 1/rows of it. */
    private static final double WITHIN = 0.3;
    private static final int USES = 3;
    private static final Pattern NOT_SHUFFLED = Pattern.compile("\\bDataLoader\\((?!.*shuffle\\s*=\\s*True)");

    @Override
    public Set<FindingKind> kinds() {
        return Set.of(FindingKind.ROWS_NOT_SHUFFLED);
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        LossReading loss = evidence.lossReadings().stream()
                .filter(each -> each.learns() && each.targets().rows() >= ROWS)
                .findFirst().orElse(null);
        if (loss == null || isRecurrent(evidence.last())) {
            return Optional.empty();
        }
        List<LossReading> learned = evidence.lossReadings().stream()
                .filter(each -> each.learns() && each.isSamePlace(loss)).toList();
        return sorted(evidence, learned).or(() -> parted(evidence, learned));
    }

    private static boolean isRecurrent(@Nullable IterationGraph graph) {
        return graph != null && graph.leaves().stream().anyMatch(each -> each.shape().dim() == 2
                && graph.users(each.id()).stream().filter(user -> user.output().requiresGrad()).count() >= USES);
    }

    private static Optional<Finding> sorted(Evidence evidence, List<LossReading> learned) {
        int batches = period(evidence, learned);
        if (batches < BATCHES) {
            return Optional.empty();
        }
        List<LossReading> epoch = learned.subList(0, batches);
        double rows = epoch.stream().mapToDouble(each -> each.targets().rows()).sum();
        double mean = epoch.stream().mapToDouble(each -> each.targets().mean() * each.targets().rows()).sum() / rows;
        double within = epoch.stream().mapToDouble(each -> each.targets().variance() * each.targets().rows()).sum()
                / rows;
        double between = epoch.stream()
                .mapToDouble(each -> square(each.targets().mean() - mean) * each.targets().rows()).sum() / rows;
        if (within >= WITHIN * (within + between)) {
            return Optional.empty();
        }
        return Optional.of(finding(evidence, learned.get(1), evidence.script().first(NOT_SHUFFLED),
                Message.of("finding.sorted", "within", Math.sqrt(within), "all", Math.sqrt(within + between),
                        "batches", batches)));
    }

    private static double square(double number) {
        return number * number;
    }

    /** After how many batches the first comes again, and then all in their order; 0 if they do not. */
    private static int period(Evidence evidence, List<LossReading> learned) {
        long whole = evidence.runReadings() == null ? LossReader.WHOLE : RunReadings.EVERY;
        List<LossReading> all = learned.stream().filter(each -> each.iteration() <= whole).toList();
        return IntStream.rangeClosed(1, all.size() / 2).filter(n -> IntStream.range(n, all.size())
                .allMatch(i -> all.get(i).targets().isSameRows(all.get(i - n).targets()))).findFirst().orElse(0);
    }

    /** Sorted rows, parted where they stood: those that are measured are of other classes. */
    private static Optional<Finding> parted(Evidence evidence, List<LossReading> learned) {
        Targets rows = learned.getFirst().targets();
        return rows.classes().isEmpty() || !rows.sorted()
                || !learned.stream().allMatch(each -> each.targets().isSameRows(rows))
                        ? Optional.empty()
                        : evidence.lossReadings().stream()
                                .filter(each -> !each.learns() && each.targets().rows() >= ROWS
                                        && each.targets().classes().size() == rows.classes().size()
                                        && (rows.last() <= each.targets().first()
                                                || each.targets().last() <= rows.first()))
                                .findFirst().map(each -> finding(evidence, learned.getFirst(), 0,
                                        Message.of("finding.parted", "learned", rows.rows(), "from", rows.first(), "to",
                                                rows.last(), "measured", each.targets().rows(), "first",
                                                each.targets().first(), "last", each.targets().last())));
    }

    private static Finding finding(Evidence evidence, LossReading loss, int line, Message sentence) {
        return Finding.seen(FindingKind.ROWS_NOT_SHUFFLED,
                new FindingSite(loss.iteration(), 1, "", line > 0 ? line : DataLines.making(evidence)), evidence,
                sentence);
    }
}
