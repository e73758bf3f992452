package tapedeck.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tapedeck.export.Exporter;
import tapedeck.export.PyTorchExporter;
import tapedeck.file.WholeFile;
import tapedeck.lesson.Catalogue;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.text.FileTrouble;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/** {@code tapedeck export LESSON [OUT.py]}: the lesson as a PyTorch script, in a file or else on stdout. */
@Command(name = "export", description = "cli.export")
final class ExportCommand implements Callable<Integer> {
    private final Catalogue catalogue;
    private final Texts texts;

    @Parameters(index = "0", paramLabel = "LESSON", descriptionKey = "cli.lesson")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String lesson;

    @Parameters(index = "1", arity = "0..1", paramLabel = "OUT.py", descriptionKey = "cli.export.out")
    private @Nullable Path file;

    @Mixin
    private TableOptions table = new TableOptions();

    @Option(names = "--lr", paramLabel = "R", converter = NumberConverters.Rate.class, descriptionKey = "cli.export.lr")
    private @Nullable Double learningRate;

    @Option(names = "--epochs", paramLabel = "N", converter = NumberConverters.Count.class, descriptionKey = "cli.export.epochs")
    private @Nullable Integer epochs;

    @Option(names = "--seed", paramLabel = "S", converter = NumberConverters.Seed.class, descriptionKey = "cli.export.seed")
    private @Nullable Long seed;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    ExportCommand(Catalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    @Override
    public Integer call() throws ProgramException {
        Path target = file;
        Path folder = target == null ? null : target.toAbsolutePath().getParent();
        Exporter exporter = new PyTorchExporter(texts, Objects.requireNonNullElse(folder, Path.of("")));
        if (target != null && !target.toString().endsWith("." + exporter.extension())) {
            throw new UsageException(Message.of("cli.notScript", "file", target.toString(), "end",
                    "." + exporter.extension()));
        }
        Program program = Commands.lesson(catalogue, lesson, table).load(Home.folder());
        Settings settings = program.defaults();
        settings = learningRate == null ? settings : settings.withLearningRate(learningRate);
        settings = seed == null ? settings : settings.withSeed(seed);
        settings = epochs == null ? settings : settings.withEpochs(epochs);
        ByteArrayOutputStream script = new ByteArrayOutputStream();
        try {
            exporter.write(program, settings, script);
            if (target == null) {
                PrintWriter out = spec.commandLine().getOut();
                out.print(script.toString(StandardCharsets.UTF_8));
                out.flush();
            } else {
                WholeFile.write(target, script.toByteArray());
            }
        } catch (IOException e) {
            throw new ProgramException(Message.of("cli.notWritten", "file", String.valueOf(target), "why",
                    FileTrouble.why(e)));
        }
        return 0;
    }
}
