package tapedeck.array;

/**
 * The kernels of this machine. A build for one without vectors and threads, which a web page is, has another class of this name:
 * nothing else of the engine names what needs the vector module, or a thread.
 */
final class KernelChoice {
    /** False where the JVM compiles little: there vectors are objects, and slower than plain loops. */
    private static final String VECTORS = "tapedeck.vectors";

    static final Kernels BEST = hasVectors() && Boolean.parseBoolean(System.getProperty(VECTORS, "true"))
            ? warming(VectorKernels.create())
            : Kernels.PLAIN;

    /** Asked once: the answer is a system call, 0.25 µs of a product of 2. */
    private static final boolean HAS_SECOND = Runtime.getRuntime().availableProcessors() > 1;

    /** The same product; a large one is shared with a second processor. */
    static final Product SHARED = HAS_SECOND
            ? new SharedProduct(BEST.product())
            : BEST.product();

    /** The images of a batch; those of a large one are shared likewise. */
    static final Batches BATCHES = HAS_SECOND
            ? new SharedBatches()
            : (count, _, body) -> Batches.inOrder(0, count, body);

    private KernelChoice() {}

    static boolean hasVectors() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }

    private static Kernels warming(Kernels vector) {
        Kernels plain = Kernels.PLAIN;
        return new Kernels(new TieredProduct(plain.product(), vector.product()),
                new TieredRowAdd(plain.add(), vector.add()), new TieredRowAdd(plain.sum(), vector.sum()),
                new TieredLoop(plain.exp(), vector.exp()), new TieredLoop(plain.log(), vector.log()),
                new TieredLoop(plain.sigmoid(), vector.sigmoid()), new TieredLoop(plain.tanh(), vector.tanh()),
                new TieredLoop(plain.floatExp(), vector.floatExp()),
                new TieredFloatRows(plain.floatRows(), vector.floatRows()));
    }
}
