package tapedeck.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.data.Task;
import tapedeck.data.prepare.BinaryDigits;
import tapedeck.data.prepare.ChooseColumns;
import tapedeck.data.prepare.DropDuplicates;
import tapedeck.data.prepare.DropMissing;
import tapedeck.data.prepare.FillMissing;
import tapedeck.data.prepare.FillMissing.Fill;
import tapedeck.data.prepare.Logarithm;
import tapedeck.data.prepare.OneHot;
import tapedeck.data.prepare.Ordinal;
import tapedeck.data.prepare.Outliers;
import tapedeck.data.prepare.Outliers.Measure;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.PreparationStep;
import tapedeck.data.prepare.RareCategories;
import tapedeck.data.prepare.ReadNumbers;
import tapedeck.data.prepare.Scale;
import tapedeck.data.prepare.ShuffleRows;
import tapedeck.data.prepare.SplitChoice;
import tapedeck.data.prepare.TableSource;
import tapedeck.data.prepare.Target;
import tapedeck.data.prepare.UnifyCategories;
import tapedeck.data.table.ParsedTable;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TablePart;
import tapedeck.data.table.TableReader;
import tapedeck.optim.OptimizerKind;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.Schedule;
import tapedeck.program.Schedule.Kind;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ClassicSpec;
import tapedeck.programs.ProgramEntry;
import tapedeck.programs.TableNetwork;
import tapedeck.programs.network.Activation;
import tapedeck.programs.network.Initialisation;
import tapedeck.programs.network.LayerSpec;
import tapedeck.programs.network.LossKind;
import tapedeck.programs.network.NetworkProgram;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.text.Message;

/** Programs to be written as scripts: every lesson, and networks that have every choice there is at least once. */
final class ScriptCases {
    private static final Path TABLES = Path.of("src/test/resources/pytorch/scripts");

    private ScriptCases() {}

    /** A Program, and what it is started with. */
    record Case(String name, Program program, Settings settings) {
        /** Where its script is: beside its table, if that is not shipped. */
        @Nullable
        Path folder() {
            return PyTorchScript.folder(program);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A Program that is a script. */
    record Written(String script) implements Program {
        @Override
        public String id() {
            return "mine";
        }

        @Override
        public Message title() {
            return Message.verbatim("mine.py");
        }

        @Override
        public Settings defaults() {
            return new Settings(1, 0.1, 1);
        }

        @Override
        public Provenance provenance() {
            return new Provenance.Script(Path.of("mine.py"));
        }

        @Override
        public void run(Run run) {
            throw new IllegalStateException("not to be run");
        }
    }

    static List<Case> all() throws Exception {
        List<Case> all = new ArrayList<>();
        Catalogue catalogue = new Catalogue();
        for (ProgramEntry lesson : catalogue.all()) {
            Program program = lesson.load(Path.of(""));
            all.add(new Case(lesson.id(), program, program.defaults()));
        }
        Program fizzBuzz = catalogue.first().load(Path.of(""));
        all.add(new Case("fizzbuzz-momentum", fizzBuzz, new Settings(7, Hyperparameters.of(0.02).withMomentum(0.9)
                .withMultipliers(List.of(1.0, 0.5)).withClipNorm(20).withBatchSize(50), 20)));
        all.add(new Case("fizzbuzz-table", classic(),
                new Settings(3, Hyperparameters.of(0.1).withClipNorm(5).withBatchSize(5), 40)));
        for (String name : List.of("wild", "wild-numbers")) {
            all.add(new Case(name, TableNetwork.program(wild(name.equals("wild"))),
                    new Settings(2, Hyperparameters.of(0.05).withBatchSize(10), 40)));
        }
        for (Map.Entry<String, TableSource> each : own().entrySet()) {
            all.add(new Case(each.getKey(), TableNetwork.program(each.getValue()),
                    new Settings(4, Hyperparameters.of(0.05).withBatchSize(9), 40)));
        }
        networks().forEach((name, spec) -> all.add(new Case(name,
                NetworkProgram.drawn(name, Message.verbatim(name), spec, new Settings(5, 0.1, 50)), settings(name))));
        return all;
    }

    /** A table with semicolons and a decimal comma, through chains that have every step between them. */
    private static TableSource wild(boolean classes) throws Exception {
        ParsedTable table = TableNetwork.read(TABLES.resolve("wild.csv"));
        PreparationStep read = new ReadNumbers(List.of("length", "width", "count", "weight"), table.numbers());
        Preparation chain = classes
                ? Preparation.of(Target.classes("kind"), new ChooseColumns(List.of("id", "weight")), read,
                        new DropDuplicates(), new UnifyCategories(List.of("kind", "colour")),
                        new FillMissing(List.of("length", "width"), Fill.MEAN, "", true),
                        new FillMissing(List.of("colour"), Fill.MOST_FREQUENT),
                        new Outliers(List.of("length"), Measure.QUARTILES, 1, false),
                        new OneHot(List.of("colour")),
                        new Ordinal(List.of("size"), List.of("small", "medium", "large")),
                        new Logarithm(List.of("length")), new BinaryDigits(List.of("count"), 4),
                        new Scale(List.of("length", "width"), Scale.Kind.MIN_MAX), new ShuffleRows(4))
                : Preparation.of(Target.regression("weight"), new ChooseColumns(List.of("id", "kind")), read,
                        new UnifyCategories(List.of("colour")),
                        new FillMissing(List.of("length"), Fill.MEDIAN),
                        new FillMissing(List.of("width"), Fill.CONSTANT, "0.5", false),
                        new FillMissing(List.of("colour"), Fill.CONSTANT, "grey", false),
                        new Outliers(List.of("weight", "length"), Measure.DEVIATIONS, 2, true),
                        new Ordinal(List.of("colour", "size"), List.of()),
                        new Scale(List.of(), Scale.Kind.STANDARDISE),
                        new Scale(List.of("weight"), Scale.Kind.STANDARDISE), new DropMissing(List.of()))
                        .withSplit(SplitChoice.USUAL.withKind(SplitChoice.Kind.RANDOM).withShare(0.6).withSeed(8));
        return TableNetwork.source(table, chain);
    }

    /** Tables that pandas does not read as they are, and every way to choose the rows for testing. */
    private static Map<String, TableSource> own() throws Exception {
        ParsedTable cells = TableNetwork.read(TABLES.resolve("cells.csv"));
        ParsedTable ragged = TableNetwork.read(TABLES.resolve("ragged.csv"));
        PreparationStep numbers = new ReadNumbers(List.of("height", "weight"), cells.numbers());
        PreparationStep filled = new FillMissing(List.of("height", "weight"), Fill.MEDIAN);
        PreparationStep scaled = new Scale(List.of("height", "weight"), Scale.Kind.STANDARDISE);
        Map<String, TableSource> all = new LinkedHashMap<>();
        all.put("cells-by-column", TableNetwork.source(cells, Preparation.of(Target.classes("kind"),
                new ChooseColumns(List.of("side")), numbers, new RareCategories(List.of("kind"), 5, ""), filled,
                new RareCategories(List.of("colour"), 4, "other"), new OneHot(List.of("colour", "size")), scaled)
                .withSplit(SplitChoice.byColumn("side", "test"))));
        all.put("cells-in-order", TableNetwork.source(cells, Preparation.of(Target.classes("kind"), numbers, filled,
                new OneHot(List.of("side")), new Ordinal(List.of("colour", "size"), List.of()), scaled)
                .withSplit(SplitChoice.USUAL.withKind(SplitChoice.Kind.IN_ORDER).withShare(0.7))));
        ParsedTable pasted = TableReader.guessing().only(new TablePart.First(70)).read(new TableInput.OfText("pasted",
                Files.readString(TABLES.resolve("cells.csv")).replace("red,1", "red,1,").replace(",", "\t")));
        all.put("pasted-first", TableNetwork.source(pasted, Preparation.of(Target.regression("height"),
                new ChooseColumns(List.of("side", "weight")), new ReadNumbers(List.of("height"), pasted.numbers()),
                new DropMissing(List.of("height")), new OneHot(List.of("colour", "kind"), 90),
                new Ordinal(List.of("size"), List.of()), new Scale(List.of("height"), Scale.Kind.MIN_MAX))
                .withSplit(SplitChoice.USUAL.withKind(SplitChoice.Kind.RANDOM))));
        List<String> measures = List.of("länge", "länge.1", "pay");
        all.put("ragged-none", TableNetwork.source(ragged, Preparation.of(Target.regression("pay"),
                new ChooseColumns(List.of("id")), new ReadNumbers(measures, ragged.numbers()),
                new FillMissing(measures, Fill.MEAN), new FillMissing(List.of("grade"), Fill.CONSTANT, "none", false),
                new OneHot(List.of("c4", "grade")), new Scale(measures, Scale.Kind.STANDARDISE))
                .withSplit(SplitChoice.USUAL.withKind(SplitChoice.Kind.NONE))));
        return all;
    }

    /** The classic first network on every fourth number, from 100 down. */
    private static Program classic() throws Exception {
        ParsedTable table = TableNetwork.read(TABLES.resolve("numbers.csv"));
        List<String> number = List.of("number");
        Preparation chain = Preparation.of(
                new Target("class", Task.CLASSIFICATION, List.of("none", "fizz", "buzz", "fizzbuzz")),
                new ReadNumbers(number, table.numbers()), new BinaryDigits(number, 10))
                .withSplit(SplitChoice.USUAL.withKind(SplitChoice.Kind.RANDOM).withShare(0.9));
        return new ClassicSpec(TableNetwork.source(table, chain), 100).drawn("classic",
                Message.of("lesson.fizzbuzz"), new Settings(1, 0.1, 500));
    }

    /** Numbers by their digits, as they are prepared usually. */
    private static TableSource numbers() throws Exception {
        ParsedTable table = TableNetwork.read(Path.of("sample-datasets", "fizzbuzz.csv"));
        return TableNetwork.source(table, TableNetwork.preparation(table, ""));
    }

    private static Map<String, NetworkSpec> networks() throws Exception {
        Map<String, NetworkSpec> specs = new LinkedHashMap<>();
        LayerSpec[] deep = Stream.of(Activation.values()).filter(each -> each != Activation.RELU)
                .map(each -> new LayerSpec(8, each)).toArray(LayerSpec[]::new);
        specs.put("deep-adam", NetworkSpec.of(rows(DatasetKind.SPIRALS, 0.02).withArms(3), deep));
        specs.put("circles-mse", NetworkSpec.of(rows(DatasetKind.CIRCLES, 0.05), new LayerSpec(6, Activation.RELU))
                .withLoss(LossKind.MSE).withInitialisation(Initialisation.XAVIER_UNIFORM).withL1(0.001).withL2(0.002));
        specs.put("numbers-adamw", NetworkSpec.of(numbers(), new LayerSpec(16, Activation.RELU)));
        specs.put("plane-rmsprop", NetworkSpec.of(rows(DatasetKind.PLANE, 0.1), new LayerSpec(5, Activation.GELU))
                .withInitialisation(Initialisation.RANDN).withL1(0.001));
        specs.put("sine-adagrad", NetworkSpec.of(rows(DatasetKind.SINE, 0).withSeed(9),
                new LayerSpec(9, Activation.ELU)).withInitialisation(Initialisation.XAVIER_NORMAL).withL2(0.001));
        specs.put("spirals-zeros", NetworkSpec.of(rows(DatasetKind.SPIRALS, 0).withArms(5))
                .withLoss(LossKind.BCE_WITH_LOGITS).withInitialisation(Initialisation.ZEROS));
        specs.put("xor-warm-up", NetworkSpec.of(rows(DatasetKind.XOR, 0.1), new LayerSpec(4, Activation.SIGMOID)));
        specs.put("deep-sgd", NetworkSpec.of(rows(DatasetKind.GAUSSIANS, 0.3), new LayerSpec(4, Activation.TANH),
                new LayerSpec(4, Activation.TANH), new LayerSpec(4, Activation.NONE),
                new LayerSpec(4, Activation.TANH)));
        return specs;
    }

    private static DatasetSpec rows(DatasetKind kind, double noise) {
        return DatasetSpec.of(kind).withNoise(noise).withSize(200);
    }

    private static Settings settings(String name) {
        Hyperparameters sgd = Hyperparameters.of(0.1).withBatchSize(30);
        return new Settings(5, switch (name) {
            case "deep-adam" -> sgd.withOptimizer(OptimizerKind.ADAM).withLearningRate(0.003).withWeightDecay(0.01)
                    .withClipNorm(0.5);
            case "circles-mse" -> sgd.withOptimizer(OptimizerKind.NESTEROV).withMomentum(0.8)
                    .withSchedule(new Schedule(Kind.STEP, 1, 20, 0.5)).withMultipliers(List.of(2.0));
            case "numbers-adamw" -> sgd.withOptimizer(OptimizerKind.ADAMW).withLearningRate(0.01)
                    .withSchedule(new Schedule(Kind.COSINE, 1, 60, 0.1));
            case "plane-rmsprop" -> sgd.withOptimizer(OptimizerKind.RMSPROP).withLearningRate(0.003).withMomentum(0.5)
                    .withSchedule(new Schedule(Kind.ONE_CYCLE, 1, 80, 0.01));
            case "sine-adagrad" -> sgd.withOptimizer(OptimizerKind.ADAGRAD).withWeightDecay(0.001)
                    .withSchedule(new Schedule(Kind.EXPONENTIAL, 20, 30, 0.5));
            case "xor-warm-up" -> sgd.withSchedule(new Schedule(Kind.WARM_UP, 1, 40, 0)).withWeightDecay(0.001);
            case "spirals-zeros" -> sgd.withOptimizer(OptimizerKind.NESTEROV).withClipNorm(0.1);
            default -> sgd;
        }, 40);
    }
}
