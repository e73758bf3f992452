package tapedeck.array;

/** The kernels of a web page, in the place of the engine's class of this name: no vectors, one thread. */
final class KernelChoice {
    static final Kernels BEST = new Kernels(new WebProduct(), Kernels.PLAIN.add(), Kernels.PLAIN.sum(),
            Kernels.PLAIN.exp(), Kernels.PLAIN.log(), Kernels.PLAIN.sigmoid(), Kernels.PLAIN.tanh(),
            Kernels.PLAIN.floatExp(), Kernels.PLAIN.floatRows());
    static final Product SHARED = BEST.product();

    /** The images of a batch, one after the other. */
    static final Batches BATCHES = (count, work, body) -> Batches.inOrder(0, count, body);

    private KernelChoice() {}
}
