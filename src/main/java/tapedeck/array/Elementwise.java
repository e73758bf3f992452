package tapedeck.array;

/** Applies loops to whole arrays, with broadcasting. */
public final class Elementwise {
    private Elementwise() {}

    /** {@code f} of every element. */
    public static NdArray apply(Loop1 f, NdArray x) {
        NdArray result = NdArray.empty(x.shape);
        f.run(fromStart(x).storage.values, result.storage.values, 0, x.numel());
        return result;
    }

    /**
     * {@code a + b}, broadcast.
     *
     * @throws EngineException with PyTorch's text if the shapes do not fit
     */
    public static NdArray add(NdArray a, NdArray b) {
        if (a.contiguous && b.contiguous && b.numel() > 1 && b.shape.isRowOf(a.shape)) {
            return addRows(a, b);
        }
        return apply((x, y, z, from, to) -> {
            for (int i = from; i < to; i++) {
                z[i] = x[i] + y[i];
            }
        }, a, b);
    }

    /**
     * {@code f} of every pair of elements, broadcast.
     *
     * @throws EngineException with PyTorch's text if the shapes do not fit
     */
    public static NdArray apply(Loop2 f, NdArray a, NdArray b) {
        Shape shape = Shape.broadcast(a.shape, b.shape);
        NdArray result = NdArray.empty(shape);
        double[] out = result.storage.values;
        boolean both = a.numel() != shape.numel() && b.numel() != shape.numel();
        double[] x = operand(a, shape, out);
        double[] y = operand(b, shape, both ? new double[shape.numel()] : out); // the result has room for one
        f.run(x, y, out, 0, shape.numel());
        return result;
    }

    /** Returns what a layer's bias is: {@code b} added to every row of {@code a}, read where both lie. Half the time of stretching b first. */
    private static NdArray addRows(NdArray a, NdArray b) {
        NdArray result = NdArray.empty(a.shape);
        int width = b.numel();
        int rows = a.numel() / width;
        KernelChoice.BEST.add().run(new MatrixView(a.storage.values, a.offset, width, 1, rows, width),
                new MatrixView(b.storage.values, b.offset, 0, 1, rows, width),
                MatrixView.rowMajor(result.storage.values, rows, width));
        return result;
    }

    /** The numbers of {@code a}, stretched to {@code shape} and in row-major order from place 0: in {@code room} if they do not lie so. */
    private static double[] operand(NdArray a, Shape shape, double[] room) {
        if (a.shape.numel() == shape.numel()) {
            return fromStart(a).storage.values;
        }
        Strided.copy(Views.expand(a, shape), room, 0);
        return room;
    }

    private static NdArray fromStart(NdArray a) {
        return a.contiguous && a.offset == 0 ? a : a.copy();
    }
}
