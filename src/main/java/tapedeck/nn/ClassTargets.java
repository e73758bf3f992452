package tapedeck.nn;

import tapedeck.array.EngineException;
import tapedeck.array.Shape;

/** A check that class indices fit their logits: those of PyTorch's {@code nll_loss}, in its order and its words. */
final class ClassTargets {
    private ClassTargets() {}

    /**
     * The shape that so many classes have, given without one: that of the logits without their classes if it is as
     * large, else a row.
     */
    static Shape shape(Shape logits, int count) {
        Shape fitting = without(logits);
        return fitting.numel() == count ? fitting : Shape.of(count);
    }

    /** The shape without its class dimension. */
    private static Shape without(Shape logits) {
        int[] sizes = new int[Math.max(0, logits.dim() - 1)];
        for (int d = 0; d < sizes.length; d++) {
            sizes[d] = logits.size(d == 0 ? 0 : d + 1);
        }
        return Shape.of(sizes);
    }

    /** @throws EngineException with PyTorch's text if they do not fit */
    static void check(Shape logits, Shape target) {
        if (logits.dim() == 0) {
            throw EngineException.value("Expected 1 or more dimensions (got 0)");
        }
        if (logits.dim() > 1) {
            int rows = target.dim() == 0 ? 0 : target.size(0);
            if (target.dim() == 0 || rows != logits.size(0)) {
                throw EngineException.value("Expected input batch_size (" + logits.size(0)
                        + ") to match target batch_size (" + rows + ").");
            }
        }
        switch (logits.dim()) {
            case 1, 2 -> row(logits, target);
            case 4 -> image(logits, target);
            default -> {
                if (!target.equals(without(logits))) {
                    throw new EngineException("Expected target size " + without(logits) + ", got " + target);
                }
            }
        }
    }

    private static void row(Shape logits, Shape target) {
        if (target.dim() > 1) {
            throw new EngineException("0D or 1D target tensor expected, multi-target not supported");
        }
        if (logits.dim() == 1 && target.dim() == 1) {
            throw new EngineException("size mismatch (got input: " + logits + ", target: " + target + ")");
        }
    }

    private static void image(Shape logits, Shape target) {
        if (target.dim() != 3) {
            throw new EngineException("only batches of spatial targets supported (3D tensors) but got targets of "
                    + "dimension: " + target.dim());
        }
        if (!target.equals(without(logits))) { // PyTorch's own brackets
            throw new EngineException("size mismatch (got input: " + logits + " , target: " + target);
        }
    }
}
