package tapedeck.array;

/** The way to the classes that need the vector module; not loaded without it. */
final class VectorKernels {
    private VectorKernels() {}

    static Kernels create() {
        return new Kernels(VectorProduct.shared(), VectorMath::add, VectorMath::sum, VectorMath::exp, VectorMath::log,
                VectorMath::sigmoid, VectorMath::tanh, VectorFloatMath::exp, new VectorFloatRows());
    }
}
