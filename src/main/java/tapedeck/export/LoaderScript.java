package tapedeck.export;

import tapedeck.program.Hyperparameters;

/** {@code loader}: the training rows in batches, in a new order every epoch. */
record LoaderScript(Course course) {
    void write(ScriptWriter out) {
        String rows = "TensorDataset(inputs[train], targets[train])";
        int size = course.start().batchSize();
        if (!course.varies(Hyperparameters::batchSize)) {
            out.line("loader = DataLoader(" + rows + ", batch_size=" + size + ", shuffle=True)");
            return;
        }
        out.line("rows = " + rows);
        out.line("batch_size = " + size);
        out.gap();
        out.block("class Batches(torch.utils.data.Sampler):", () -> out.block("def __iter__(self):", () -> {
            out.line("order = iter(RandomSampler(rows))");
            out.block("while batch := list(itertools.islice(order, batch_size)):", () -> out.line("yield batch"));
        }));
        out.gap();
        out.line("loader = DataLoader(rows, batch_sampler=Batches())");
    }
}
