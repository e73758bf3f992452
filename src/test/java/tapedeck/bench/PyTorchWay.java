package tapedeck.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * A way to have PyTorch do the same.
 *
 * @param update {@code optimizer} for {@code torch.optim.SGD}; {@code hand} for an update written out under
 *        {@code no_grad}, which is quicker for a small network
 * @param dtype {@code float32} or {@code float64}
 * @param threads 1 or 2
 */
record PyTorchWay(String update, String dtype, int threads) {
    /** Every way to train; what is no training is the same with either update. */
    static List<PyTorchWay> all(String... dtypes) {
        List<PyTorchWay> all = new ArrayList<>();
        for (String update : List.of("optimizer", "hand")) {
            for (String dtype : dtypes) {
                all.add(new PyTorchWay(update, dtype, 1));
                all.add(new PyTorchWay(update, dtype, 2));
            }
        }
        return all;
    }

    @Override
    public String toString() {
        return dtype + ", " + (threads == 1 ? "1 thread" : threads + " threads") + ", "
                + (update.equals("hand") ? "update by hand" : "torch.optim.SGD");
    }
}
