package tapedeck.finding.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tapedeck.finding.Detector;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.LossReading;
import tapedeck.finding.Site;
import tapedeck.finding.Trouble;
import tapedeck.text.Message;

/**
 * Nearly all rows that it learned from are of one class, which no weight in the loss and no sampler evens out, and in the last
 * batches the network answers with that class alone.
 */
public final class ClassesUnbalanced implements Detector {
    private static final Pattern LOSS = Pattern
            .compile("CrossEntropyLoss|NLLLoss|BCEWithLogitsLoss|BCELoss|cross_entropy|nll_loss");
    private static final double SHARE = 0.9;
    /** The other classes must have been there to be learned. */
    private static final int ROWS = 10;
    private static final int ITERATIONS = 20;
    private static final int LAST = 10;
    private static final double PERCENT = 100;

    @Override
    public Optional<Finding> look(Evidence evidence) {
        List<LossReading> learned = evidence.judged().stream()
                .filter(each -> each.learns() && !each.targets().classes().isEmpty()).toList();
        if (learned.size() < ITERATIONS || evidence.state().iteration() < ITERATIONS) {
            return Optional.empty();
        }
        LossReading loss = learned.getLast();
        List<LossReading> same = learned.stream().filter(each -> each.isSamePlace(loss)
                && each.targets().classes().size() == loss.targets().classes().size()).toList();
        List<Integer> rows = sum(same.stream().map(each -> each.targets().classes()).toList());
        List<Integer> said = sum(same.subList(Math.max(0, same.size() - LAST), same.size()).stream()
                .map(each -> each.targets().predicted()).toList());
        int most = rows.indexOf(Collections.max(rows));
        int all = rows.stream().mapToInt(each -> each).sum();
        int answers = said.stream().mapToInt(each -> each).sum();
        boolean others = all - rows.get(most) >= ROWS;
        return same.size() >= ITERATIONS && others && rows.get(most) >= SHARE * all && said.get(most) == answers
                && !loss.targets().weighted()
                        ? Optional.of(found(evidence, loss, most, PERCENT * rows.get(most) / all, answers))
                        : Optional.empty();
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

    private static Finding found(Evidence evidence, LossReading loss, int most, double share, int answers) {
        return new Finding(Trouble.CLASSES_UNBALANCED, Finding.Certainty.SEEN,
                new Site(loss.iteration(), 1, "", evidence.script().naming(loss.line(), LOSS)), evidence,
                Message.of("finding.unbalanced", "share", Math.round(share), "class", most, "rows", answers),
                List.of());
    }
}
