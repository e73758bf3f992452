package tapedeck.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.UnaryOperator;
import tapedeck.array.Generator;
import tapedeck.array.Matmul;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.Tensor;

/** Training iterations a second, matrix products, recording, and garbage, beside PyTorch. */
final class EngineGroup implements Group {
    private static final List<PyTorchWay> ALL = PyTorchWay.all("float32", "float64");
    private static final List<PyTorchWay> FLOAT64 = PyTorchWay.all("float64");

    @Override
    public void run(Report report) throws Exception {
        try (PyTorch peer = PyTorch.start()) {
            System.err.println(peer == null ? "no Python has torch: figures without ratios" : "peer: " + peer.name());
            Compared compared = new Compared(report, peer);
            fizzBuzz(report, compared);
            networks(compared);
            compared.run("matmul 512x512x512, 1 thread", Work.of(matmul()), "GFLOP/s", us -> 2 * 0.512 * 512 * 512 / us,
                    "matmul", List.of(new PyTorchWay("hand", "float64", 1)));
            compared.run("1,000 scalar Functions, recorded and backward", Work.of(Networks.chain()), "us", us -> us,
                    "chain", List.of(new PyTorchWay("hand", "float32", 1), new PyTorchWay("hand", "float64", 1)));
        }
    }

    private static void fizzBuzz(Report report, Compared compared) throws Exception {
        try (DeckWork deck = new DeckWork()) {
            compared.run("FizzBuzz 10-100-4, sigmoid, on the deck", deck, "it/s", EngineGroup::perSecond, "fizzbuzz60",
                    ALL);
            report.figure("FizzBuzz on the deck, allocated", deck.bytes(), "B/it");
        }
        Runnable own = Networks.iteration(10, 100, 4, 64, Tensor::sigmoid, Tensor::sigmoid);
        compared.run("FizzBuzz, a loop of one's own, batch 64", Work.of(own), "it/s", EngineGroup::perSecond,
                "fizzbuzz", ALL);
        report.figure("FizzBuzz, a loop of one's own, allocated", bytes(own), "B/it");
    }

    private static void networks(Compared compared) throws Exception {
        UnaryOperator<Tensor> same = UnaryOperator.identity();
        Work small = Work.of(Networks.inWorkspace(Networks.iteration(2, 8, 1, 32, Tensor::tanh, same)));
        compared.run("2-8-1, tanh, batch 32", small, "it/s", EngineGroup::perSecond, "small", ALL);
        Work large = Work.of(Networks.inWorkspace(Networks.iteration(784, 256, 10, 64, Tensor::tanh, same)));
        compared.run("784-256-10, tanh, batch 64, to float64", large, "it/s", EngineGroup::perSecond, "large", FLOAT64);
        compared.run("784-256-10, tanh, batch 64, to all", large, "it/s", EngineGroup::perSecond, "large", ALL);
    }

    private static Runnable matmul() {
        Generator generator = Generator.manualSeed(1);
        NdArray a = generator.randn(Shape.of(512, 512));
        NdArray b = generator.randn(Shape.of(512, 512));
        return Networks.inWorkspace(() -> Matmul.mmOnOneThread(a, b));
    }

    private static double perSecond(double micros) {
        return 1e6 / micros;
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
}
