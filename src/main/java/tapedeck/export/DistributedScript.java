package tapedeck.export;

import java.util.List;
import tapedeck.text.Message;

/**
 * The additions to a script when several processes run it: all draw the same rows, weights and batches, and each learns from its part of
 * the batch. {@code DistributedDataParallel} takes the mean of their gradients, so the loss of each is as many times as large as there
 * are processes.
 */
final class DistributedScript {
    void begin(ScriptWriter out) {
        out.comment(Message.of("export.processes"));
        out.line("dist.init_process_group(\"gloo\")");
        out.line("rank, world = dist.get_rank(), dist.get_world_size()");
        out.gap();
    }

    /** Puts the parameters into a module; they keep their names. */
    void network(ScriptWriter out, ModelScript learner) {
        String names = String.join(", ", learner.groups().stream().flatMap(List::stream).toList());
        out.gap();
        out.block("class Network(torch.nn.Module):", () -> {
            out.block("def __init__(self):", () -> {
                out.line("super().__init__()");
                out.line("self.weights = torch.nn.ParameterList([" + names + "])");
            });
            out.gap();
            out.block("def forward(self, x, y, rows):", () -> {
                out.line(names + " = self.weights");
                learner.forward(out, ModelScript.Share.PART);
                out.line("return loss");
            });
        });
        out.gap();
        out.line("network = DistributedDataParallel(Network())");
        out.line(names + " = network.module.weights");
    }

    void forward(ScriptWriter out) {
        out.line("part_x, part_y = x.tensor_split(world)[rank], y.tensor_split(world)[rank]");
        out.line("loss = network(part_x, part_y, len(x))");
    }

    void note(ScriptWriter out) {
        out.line("total = loss.detach()");
        out.line("dist.all_reduce(total)");
        out.line("losses.append(total.item() / world)", new ScriptPlace.Noting());
    }

    void end(ScriptWriter out) {
        out.gap();
        out.line("dist.destroy_process_group()");
    }
}
