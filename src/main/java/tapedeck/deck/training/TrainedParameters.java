package tapedeck.deck.training;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Workspace;
import tapedeck.autograd.NoGrad;
import tapedeck.autograd.Tensor;

/**
 * The parameters of a run, whose numbers can be put in from outside.
 *
 * @param tensors in the order of the groups
 */
record TrainedParameters(List<Tensor> tensors) {
    List<NdArray> data() {
        List<NdArray> data = new ArrayList<>();
        Workspace.outside(() -> tensors.forEach(each -> data.add(each.data().copy())));
        return List.copyOf(data);
    }

    List<@Nullable NdArray> grads() {
        List<@Nullable NdArray> grads = new ArrayList<>();
        Workspace.outside(() -> tensors.forEach(each -> {
            Tensor grad = each.grad();
            grads.add(grad == null ? null : grad.data().copy());
        }));
        return grads;
    }

    void assign(List<NdArray> data) {
        try (NoGrad _ = NoGrad.enter()) {
            for (int i = 0; i < tensors.size(); i++) {
                tensors.get(i).data().assign(data.get(i));
            }
        }
    }

    void assignGrads(List<@Nullable NdArray> grads) {
        try (NoGrad _ = NoGrad.enter()) {
            for (int i = 0; i < tensors.size(); i++) {
                Tensor tensor = tensors.get(i);
                NdArray grad = grads.get(i);
                Workspace.outside(() -> tensor.setGrad(grad == null ? null : new Tensor(grad.copy())));
            }
        }
    }
}
