package tapedeck.finding.checkup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.finding.Evidence;
import tapedeck.finding.FindingKind;
import tapedeck.finding.IterationGraph;
import tapedeck.finding.LossCourse;
import tapedeck.finding.LossReading;
import tapedeck.finding.detectors.RateTooHigh;
import tapedeck.finding.detectors.RateTooLow;
import tapedeck.tape.RecordedProgram;
import tapedeck.text.Message;

/**
 * The iterations, losses and other runs that it takes to judge each kind of trouble, beside those that there are. Immutable.
 *
 * @param evidence of a run that is over
 * @param trialsDone whether all other runs that were wished for could be run
 */
record Needs(Evidence evidence, boolean trialsDone) {
    private static final int THREE = 3;
    private static final int TEN = 10;
    /** Losses of which it can be said that they rose. */
    private static final int FEW = 5;
    /** Batches of which it can be said how many rows are of a class. */
    private static final int TWENTY = 20;

    /** Why a kind cannot be judged, or null if it can, as far as its numbers are there. */
    @Nullable
    Message whyUnjudged(FindingKind kind) {
        return switch (kind) {
            case INPLACE_NEEDED, BATCHNORM_ONE_ROW, LOGITS_INTO_BCE, LOSS_NOT_FINITE -> null;
            case ZERO_GRAD_MISSING, PARAMETER_NOT_IN_OPTIMIZER ->
                evidence.consecutiveIterations().isEmpty() ? Message.of("finding.unjudged.pair") : null;
            case PARAMETER_WITHOUT_GRADIENT -> isUnread() ? Message.of("finding.unjudged.optimizer") : atLeast(1);
            case GRAPH_GROWS -> kept();
            case DROPOUT_WHILE_MEASURING -> isUnread() ? Message.of("finding.unjudged.ungraphed") : atLeast(1);
            case OVERFITTING -> measured();
            case SOFTMAX_BEFORE_CROSS_ENTROPY, SIGMOID_BEFORE_BCE_WITH_LOGITS, BROADCAST_IN_LOSS, RELU_ON_OUTPUT,
                    INPUTS_UNSCALED ->
                atLeast(1);
            case SUM_LOSS_BATCH_SIZE ->
                isDiverged() && learned().isEmpty() ? Message.of("finding.unjudged.loss") : null;
            case ROWS_NOT_SHUFFLED ->
                isUnread() && evidence.capturedIterations().size() < evidence.losses().iterations()
                        ? Message.of("finding.unjudged.rows")
                        : targets();
            case CLASSES_UNBALANCED -> classes();
            case SYMMETRIC_UNITS -> isFirstSeen() && evidence.capturedIterations().getLast().iteration() > THREE
                    ? null
                    : Message.of("finding.unjudged.later");
            case EXPLODING_GRADIENTS, INITIAL_LOSS_FAR -> isFirstSeen() ? null : Message.of("finding.unjudged.first");
            case VANISHING_GRADIENTS, DEAD_RELU -> atLeast(THREE);
            case SATURATED_UNITS -> isFirstSeen() && evidence.capturedIterations().size() > 1 ? null : atLeast(THREE);
            case RATE_TOO_HIGH -> isRecorded() ? smallerRate() : otherRuns();
            case RATE_TOO_LOW -> isRecorded()
                    ? evidence.losses().points() > 0 && RateTooLow.hasNothingToGain(evidence.losses())
                            ? null
                            : Message.of("finding.unjudged.again")
                    : evidence.isWarmedUp() ? Message.of("finding.unjudged.warmUp") : otherRuns();
        };
    }

    private boolean isRecorded() { return evidence.program() instanceof RecordedProgram; }

    /** Returns whether it is a recording whose recorder read nothing of the iterations that are not in it. */
    private boolean isUnread() {
        return isRecorded() && evidence.runReadings() == null;
    }

    private @Nullable Message kept() {
        if (!isRecorded()) {
            return atLeast(THREE);
        }
        IterationGraph last = evidence.last();
        return isUnread()
                ? Message.of("finding.unjudged.kept")
                : last == null || last.iteration() < TEN || evidence.capturedIterations().size() < THREE
                        ? Message.of("finding.unjudged.tenth")
                        : null;
    }

    /** A recorder sees a measurement where it is made with PyTorch's own losses. */
    private @Nullable Message measured() {
        return !isRecorded()
                ? atLeast(1)
                : isUnread()
                        ? Message.of("finding.unjudged.ungraphed")
                        : evidence.lossReadings().stream().allMatch(LossReading::learns)
                                ? Message.of("finding.unjudged.measured")
                                : null;
    }

    private boolean isFirstSeen() {
        List<IterationGraph> captured = evidence.capturedIterations();
        return !captured.isEmpty() && captured.getFirst().iteration() == 1;
    }

    private @Nullable Message atLeast(int least) {
        int size = evidence.capturedIterations().size();
        return size >= least ? null : Message.of(size == 0 ? "finding.unjudged.unseen" : "finding.unjudged.three");
    }

    /** Of losses that grew or swung, but not so far that they say it themselves, only a run with a smaller rate tells. */
    private @Nullable Message smallerRate() {
        return evidence.losses().iterations() < FEW
                ? Message.of("finding.unjudged.few")
                : RateTooHigh.isTroubled(evidence.losses()) ? Message.of("finding.unjudged.again") : null;
    }

    private @Nullable Message otherRuns() {
        return !evidence.program().capabilities().races()
                ? Message.of("finding.unjudged.again")
                : trialsDone ? null : Message.of("finding.unjudged.others");
    }

    private List<LossReading> learned() {
        return evidence.lossReadings().stream().filter(LossReading::learns).toList();
    }

    private boolean isDiverged() {
        return evidence.losses().points() > 0
                && (!LossCourse.of(evidence.losses()).finite() || !LossCourse.of(evidence.losses()).isBelow(1));
    }

    /** Without the rows that a loss was computed of, nothing can be said of them. */
    private @Nullable Message targets() {
        return learned().stream().anyMatch(each -> each.targets().rows() > 0)
                ? null
                : Message.of("finding.unjudged.loss");
    }

    private @Nullable Message classes() {
        long batches = learned().stream().filter(each -> !each.targets().classes().isEmpty()).count();
        return batches == 0 ? targets() : batches < TWENTY ? Message.of("finding.unjudged.batches") : null;
    }
}
