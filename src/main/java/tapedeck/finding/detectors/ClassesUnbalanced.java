package tapedeck.finding.detectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tapedeck.finding.Detector;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.FindingSite;
import tapedeck.finding.LossReading;
import tapedeck.text.Message;

/**
 * Hardly any rows that it learned from are of one of the few classes, which no weight in the loss and no sampler evens out, and in
 * the last batches the network answers with that class less than half as often as it is there. Of two classes a tenth of the rows is
 * hardly any, of three a fifteenth: a fifth of what an even share would be. Of many classes, as of letters, some are rare by nature.
 */
public final class ClassesUnbalanced implements Detector {
    private static final Pattern LOSS = Pattern
            .compile("CrossEntropyLoss|NLLLoss|BCEWithLogitsLoss|BCELoss|cross_entropy|nll_loss");
    /** Of an even share. */
    private static final double SHARE = 0.2;
    private static final int MOST_CLASSES = 10;
    /** It must have been there to be learned, and in the last batches to be answered. */
    private static final int ROWS = 10;
    private static final int LAST_ROWS = 5;
    private static final double ANSWERED = 0.5;
    private static final int ITERATIONS = 20;
    private static final int LAST = 10;
    private static final double PERCENT = 100;

    @Override
    public Set<FindingKind> kinds() {
        return Set.of(FindingKind.CLASSES_UNBALANCED);
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        List<LossReading> learned = evidence.lossReadings().stream()
                .filter(each -> each.learns() && !each.targets().classes().isEmpty()).toList();
        if (learned.size() < ITERATIONS || evidence.state().position().iteration() < ITERATIONS) {
            return Optional.empty();
        }
        LossReading loss = learned.getLast();
        List<LossReading> same = learned.stream().filter(each -> each.isSamePlace(loss)
                && each.targets().classes().size() == loss.targets().classes().size()).toList();
        int classes = loss.targets().classes().size();
        if (same.size() < ITERATIONS || loss.targets().weighted() || classes > MOST_CLASSES) {
            return Optional.empty();
        }
        List<LossReading> last = same.subList(Math.max(0, same.size() - LAST), same.size());
        List<Integer> rows = sum(same.stream().map(each -> each.targets().classes()).toList());
        List<Integer> there = sum(last.stream().map(each -> each.targets().classes()).toList());
        List<Integer> said = sum(last.stream().map(each -> each.targets().predicted()).toList());
        int all = rows.stream().mapToInt(each -> each).sum();
        return IntStream.range(0, classes)
                .filter(i -> rows.get(i) >= ROWS && rows.get(i) * classes <= SHARE * all && there.get(i) >= LAST_ROWS
                        && said.get(i) < ANSWERED * there.get(i))
                .boxed().findFirst()
                .map(rare -> Finding.seen(FindingKind.CLASSES_UNBALANCED,
                        new FindingSite(loss.iteration(), 1, "", evidence.script().naming(loss.line(), LOSS)), evidence,
                        Message.of("finding.unbalanced", "share", Math.round(PERCENT * rows.get(rare) / all), "class",
                                rare, "there", there.get(rare), "said", said.get(rare), "rows",
                                there.stream().mapToInt(each -> each).sum())));
    }

    private static List<Integer> sum(List<List<Integer>> counts) {
        List<Integer> sums = new ArrayList<>(counts.getFirst());
        for (List<Integer> each : counts.subList(1, counts.size())) {
            for (int i = 0; i < sums.size(); i++) {
                sums.set(i, sums.get(i) + each.get(i));
            }
        }
        return sums;
    }
}
