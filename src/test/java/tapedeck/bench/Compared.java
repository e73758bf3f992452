package tapedeck.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Samples of ours and of each of the peer's ways in turn: the ratio is to the quickest way of that turn. */
final class Compared {
    private static final double SAMPLE_SECONDS = 0.1;
    private static final int ROUNDS = 11;

    private final Report report;
    private final @Nullable PyTorch peer;

    Compared(Report report, @Nullable PyTorch peer) {
        this.report = report;
        this.peer = peer;
    }

    /** Reports the median of ours, of the ratios of all turns, and which way was the quickest by its median. */
    void run(String name, Work ours, String unit, DoubleUnaryOperator value, String benchmark, List<PyTorchWay> ways)
            throws IOException {
        ours.warmUp();
        double[] micros = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        double[][] theirs = new double[ways.size()][ROUNDS];
        turn(benchmark, ways, theirs, 0); // warm
        for (int round = 0; round < ROUNDS; round++) {
            micros[round] = ours.micros(SAMPLE_SECONDS);
            ratios[round] = turn(benchmark, ways, theirs, round) / micros[round];
        }
        double figure = value.applyAsDouble(Samples.median(micros));
        if (peer == null) {
            report.figure(name, figure, unit);
            return;
        }
        double[] medians = Arrays.stream(theirs).mapToDouble(Samples::median).toArray();
        int best = 0;
        for (int way = 1; way < medians.length; way++) {
            best = medians[way] < medians[best] ? way : best;
        }
        report.figure(name, figure, unit, Samples.median(ratios), "PyTorch's best of " + ways.size() + " ways, "
                + Report.number(value.applyAsDouble(medians[best])) + " " + unit + " with " + ways.get(best));
    }

    /** Samples every way; the quickest. */
    private double turn(String benchmark, List<PyTorchWay> ways, double[][] theirs, int round) throws IOException {
        double best = Double.POSITIVE_INFINITY;
        for (int way = 0; peer != null && way < ways.size(); way++) {
            theirs[way][round] = peer.micros(benchmark, ways.get(way), SAMPLE_SECONDS);
            best = Math.min(best, theirs[way][round]);
        }
        return best;
    }
}
