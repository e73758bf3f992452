package tapedeck.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Generator;
import tapedeck.array.Matmul;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.Tensor;

/** Training iterations a second, matrix products, recording, and garbage, beside PyTorch. */
final class EngineGroup implements Group {
    private static final double WARM_UP_SECONDS = 3;
    private static final double SAMPLE_SECONDS = 0.1;
    private static final int ROUNDS = 11;

    /** A way PyTorch may run; the quickest of a list is the peer. */
    private record Way(String dtype, int threads) {}

    private static final Way FLOAT32 = new Way("float32", 1);
    private static final Way FLOAT64 = new Way("float64", 1);
    private static final List<Way> BEST_FLOAT32 = List.of(FLOAT32, new Way("float32", 2));

    @Override
    public void run(Report report) throws IOException {
        try (PyTorch peer = PyTorch.start()) {
            System.err.println(peer == null ? "no Python has torch: figures without ratios" : "peer: " + peer.name());
            UnaryOperator<Tensor> same = UnaryOperator.identity();
            Runnable fizzBuzz = Networks.iteration(10, 100, 4, 64, Tensor::sigmoid, Tensor::sigmoid);
            Runnable large = Networks.iteration(784, 256, 10, 64, Tensor::tanh, same);
            Compared compared = new Compared(report, peer);
            compared.run("FizzBuzz 10-100-4, sigmoid, batch 64", "fizzbuzz", fizzBuzz, "it/s", us -> 1e6 / us,
                    BEST_FLOAT32, "PyTorch float32, best of 1 and 2 threads");
            report.figure("FizzBuzz, allocated", bytes(fizzBuzz), "B/it");
            compared.run("2-8-1, tanh, batch 32", "small", Networks.iteration(2, 8, 1, 32, Tensor::tanh, same),
                    "it/s", us -> 1e6 / us, BEST_FLOAT32, "PyTorch float32, best of 1 and 2 threads");
            compared.run("784-256-10, tanh, batch 64", "large", large, "it/s", us -> 1e6 / us, List.of(FLOAT64),
                    "PyTorch float64, 1 thread");
            compared.run("784-256-10, tanh, batch 64", "large", large, "it/s", us -> 1e6 / us, List.of(FLOAT32),
                    "PyTorch float32, 1 thread");
            compared.run("matmul 512x512x512, 1 thread", "matmul", matmul(), "GFLOP/s",
                    us -> 2 * 0.512 * 512 * 512 / us,
                    List.of(FLOAT64), "PyTorch float64, 1 thread");
            compared.run("1,000 scalar Functions, recorded and backward", "chain", Networks.chain(), "us", us -> us,
                    BEST_FLOAT32, "PyTorch float32, best of 1 and 2 threads");
        }
    }

    private static Runnable matmul() {
        Generator generator = Generator.manualSeed(1);
        NdArray a = generator.randn(Shape.of(512, 512));
        NdArray b = generator.randn(Shape.of(512, 512));
        return Networks.inWorkspace(() -> Matmul.mm(a, b, 1));
    }

    private static double bytes(Runnable warm) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int iterations = 1000;
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < iterations; i++) {
            warm.run();
        }
        return (double) (threads.getCurrentThreadAllocatedBytes() - before) / iterations;
    }

    /** Samples of ours and the peer's in turn; the median of ours, and of the ratios of each turn. */
    private record Compared(Report report, @Nullable PyTorch peer) {
        void run(String name, String benchmark, Runnable ours, String unit, DoubleUnaryOperator value, List<Way> ways,
                String peerName) throws IOException {
            Samples.warmUp(ours, WARM_UP_SECONDS);
            double[] micros = new double[ROUNDS];
            double[] ratios = new double[ROUNDS];
            best(benchmark, ways);
            for (int round = 0; round < ROUNDS; round++) {
                micros[round] = Samples.micros(ours, SAMPLE_SECONDS);
                ratios[round] = best(benchmark, ways) / micros[round];
            }
            double figure = value.applyAsDouble(Samples.median(micros));
            if (peer == null) {
                report.figure(name, figure, unit);
            } else {
                report.figure(name, figure, unit, Samples.median(ratios), peerName);
            }
        }

        private double best(String benchmark, List<Way> ways) throws IOException {
            double best = Double.POSITIVE_INFINITY;
            for (Way way : ways) {
                if (peer != null) {
                    best = Math.min(best, peer.micros(benchmark, way.dtype(), way.threads(), SAMPLE_SECONDS));
                }
            }
            return best;
        }
    }
}
