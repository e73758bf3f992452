package tapedeck.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tapedeck.array.NdArray;
import tapedeck.data.prepare.PreparationSyntax;
import tapedeck.data.prepare.TableSource;
import tapedeck.export.NumberFiles;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Provenance;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;
import tapedeck.programs.TableNetwork;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.text.Message;

/** {@code tapedeck train PROGRAM}: trains without a window, with progress and one last line. */
@Command(name = "train", description = "cli.train")
final class TrainCommand implements Callable<Integer> {
    private static final class Length {
        @Option(names = "--epochs", paramLabel = "N", converter = NumberConverters.Count.class, descriptionKey = "cli.train.epochs")
        @Nullable
        Integer epochs;

        @Option(names = "--iterations", paramLabel = "N", converter = NumberConverters.Count.class, descriptionKey = "cli.train.iterations")
        @Nullable
        Integer iterations;
    }

    private static final Set<String> OF_PROGRAMS = Set.of("--lr", "--seed", "--epochs");

    private final Catalogue catalogue;

    @Parameters(paramLabel = "PROGRAM", arity = "0..1", descriptionKey = "cli.played")
    private @Nullable String lesson;

    @Option(names = "--data", paramLabel = "TABLE", descriptionKey = "cli.train.data")
    private @Nullable Path data;

    @Mixin
    private TableOptions table = new TableOptions();

    @Option(names = "--steps", descriptionKey = "cli.train.steps")
    private boolean steps;

    @Option(names = "--lr", paramLabel = "R", converter = NumberConverters.Rate.class, descriptionKey = "cli.train.lr")
    private @Nullable Double learningRate;

    @ArgGroup
    private @Nullable Length length;

    @Option(names = "--seed", paramLabel = "S", converter = NumberConverters.Seed.class, descriptionKey = "cli.train.seed")
    private @Nullable Long seed;

    @Option(names = "--csv", paramLabel = "FILE", descriptionKey = "cli.train.csv")
    private @Nullable Path csv;

    @Option(names = "--weights", paramLabel = "FILE", descriptionKey = "cli.weights")
    private @Nullable Path weights;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    TrainCommand(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Integer call() throws Exception {
        if (steps) {
            return say();
        }
        Program program = program();
        if (program.provenance() instanceof Provenance.Script) {
            demandNothingOfTheScripts();
        }
        Settings settings = program.defaults();
        settings = learningRate == null ? settings : settings.withLearningRate(learningRate);
        settings = seed == null ? settings : settings.withSeed(seed);
        Integer epochs = length == null ? null : length.epochs;
        Integer iterations = length == null ? null : length.iterations;
        settings = epochs == null ? settings : settings.withEpochs(epochs);
        List<NdArray> loaded = weights == null ? List.of() : NumberFiles.read(weights, program, settings);
        TrainingReport training = new TrainingReport(program, settings, iterations, loaded,
                spec.commandLine().getOut());
        return LossTable.write(csv, row -> {
            training.run(row);
            return 0;
        });
    }

    /** The lesson's, or the usual network on a table. */
    private Program program() throws ProgramException {
        String named = lesson;
        Path read = data;
        if (read != null && named == null) {
            TableOptions.Chosen chosen = table.of(read);
            return TableNetwork.program(TableNetwork.source(chosen.table(), chosen.preparation()));
        }
        if (named == null || read != null || table.isGiven()) {
            throw new UsageException(Message.of("cli.train.lessonOrData"));
        }
        return Commands.lesson(catalogue, named).load(Home.folder());
    }

    /** Prints how the table is prepared, as it can be given again. */
    private int say() throws ProgramException {
        PreparationSyntax written;
        if (data != null && lesson == null) {
            TableOptions.Chosen chosen = table.of(data);
            written = PreparationSyntax.of(chosen.table().dialect(), chosen.preparation());
        } else if (program().provenance().blueprint() instanceof NetworkSpec network
                && network.data() instanceof TableSource source) {
            written = PreparationSyntax.of(source.table().dialect(), source.prepared().preparation());
        } else {
            throw new UsageException(Message.of("cli.train.noTable"));
        }
        written.lines().forEach(spec.commandLine().getOut()::println);
        return 0;
    }

    /** A script sets its rate, its seed and its epochs itself: an option for them would do nothing. */
    private void demandNothingOfTheScripts() {
        for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
            if (OF_PROGRAMS.contains(option.longestName())) {
                throw new UsageException(
                        Message.of("cli.scriptsOwn", "option", option.longestName(), "script",
                                String.valueOf(lesson)));
            }
        }
    }
}
