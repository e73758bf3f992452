package tapedeck.export;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tapedeck.data.prepare.TableSource;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Provenance;
import tapedeck.program.Settings;
import tapedeck.programs.ClassicProgram;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/**
 * Writes a Program as the PyTorch script that a teacher would write on one page: data, parameters, loop, loss, backward,
 * update. Tensors have the names they have on the tape. It draws rows, weights and batches from the same seeds, in float64,
 * and so has the same losses but for rounding.
 */
public final class PyTorchScript {
    /** What looks at other rows of the batch, or draws for each: parts of it are not what the whole is. */
    private static final Pattern ACROSS_ROWS = Pattern
            .compile("\\b(BatchNorm|SyncBatchNorm|batch_norm|Dropout|dropout)");

    private PyTorchScript() {}

    /**
     * The script of a run that is started with {@code settings} and left alone; of a Program that is one, that. May be slow:
     * rows that are read are written down.
     *
     * @param texts of the comments
     * @throws ProgramException if the Program is none that there is a script of
     */
    public static Script of(Program program, Settings settings, Texts texts) throws ProgramException {
        return of(program, settings, texts, null);
    }

    /**
     * The same, for a script that is to be in {@code folder}: a table that is there, or below, is named from there. Else it is
     * named by its whole path, and one of those that are shipped from the folder that has them.
     */
    public static Script of(Program program, Settings settings, Texts texts, @Nullable Path folder)
            throws ProgramException {
        return of(program, new TakeHistory(settings), texts, ScriptFolder.asItIs(folder));
    }

    /**
     * The same of a run that was not left alone: what was changed on its way is changed before the same iteration. What the script
     * reads is put into {@code folder} if it takes that: tables that are elsewhere, and weights that were loaded. Where they cannot
     * be put, such weights are left out.
     */
    public static Script of(Program program, TakeHistory history, Texts texts, ScriptFolder folder)
            throws ProgramException {
        String source = program.script();
        if (source != null) {
            return new Script(source.lines().map(line -> new ScriptLine(line, List.of())).toList());
        }
        return write(program, history, new ScriptWriter(texts, folder), null);
    }

    /**
     * The same program for several processes, started by {@code torchrun}: each takes its part of every batch, and
     * {@code DistributedDataParallel} adds their gradients up.
     *
     * @throws ProgramException also if the Program is a script, which is not written anew
     */
    public static Script distributed(Program program, TakeHistory history, Texts texts, ScriptFolder folder)
            throws ProgramException {
        String source = program.script();
        if (source != null) {
            throw new ProgramException(Message.of(ACROSS_ROWS.matcher(source).find()
                    ? "export.distributedRows"
                    : "export.distributedScript", "program", program.title()));
        }
        return write(program, history, new ScriptWriter(texts, folder), new DistributedScript());
    }

    /** Where a script of it finds the table that it learns, by its name alone; null if it learns none of the user's own. */
    public static @Nullable Path folder(Program program) {
        Provenance.Blueprint network = program.provenance().blueprint();
        return network != null && network.data() instanceof TableSource source
                ? TableReadScript.folder(source.table())
                : null;
    }

    private static ModelScript learner(Program program, long seed) throws ProgramException {
        if (program instanceof ClassicProgram classic) {
            return new ClassicScript(classic.spec(), classic.rows(seed), seed);
        }
        if (program.provenance().blueprint() instanceof NetworkSpec spec) {
            return new NetworkScript(spec, seed);
        }
        throw new ProgramException(Message.of("export.noScript", "program", program.title()));
    }

    private static Script write(Program program, TakeHistory history, ScriptWriter out,
            @Nullable DistributedScript parts)
            throws ProgramException {
        Settings settings = history.settings();
        ModelScript learner = learner(program, settings.seed());
        HyperparameterTimeline course = HyperparameterTimeline.of(history);
        if (parts != null) {
            parts.begin(out);
        }
        learner.data(out);
        loader(out, course);
        out.gap();
        learner.parameters(out);
        UpdateScript update = new UpdateScript(program.id(), learner.groups(), course);
        update.begin(out);
        if (parts != null) {
            parts.network(out, learner);
        }
        update.prepare(out);
        out.gap();
        out.comment(Message.of("export.training"));
        out.line("losses = []");
        out.block("for epoch in range(" + settings.epochs() + "):", () -> {
            out.block("for x, y in loader:", () -> {
                if (parts == null) {
                    learner.forward(out, ModelScript.Share.WHOLE);
                } else {
                    parts.forward(out);
                }
                out.gap();
                out.line("loss.backward()", new ScriptPlace.BackwardCall());
                out.gap();
                update.write(out);
                if (parts == null) {
                    out.line("losses.append(loss.item())", new ScriptPlace.Noting());
                } else {
                    parts.note(out);
                }
                update.changes(out);
            }, new ScriptPlace.Batch());
            String print = "print(f\"epoch {epoch + 1}, iteration {len(losses)}: loss {losses[-1]:.6g}\")";
            if (parts == null) {
                out.line(print);
            } else {
                out.block("if rank == 0:", () -> out.line(print));
            }
        });
        if (parts != null) {
            parts.end(out);
        }
        return out.finished(Message.of("export.head", "program", program.title()));
    }

    /** {@code loader}: the training rows in batches, in a new order every epoch. */
    private static void loader(ScriptWriter out, HyperparameterTimeline course) {
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
