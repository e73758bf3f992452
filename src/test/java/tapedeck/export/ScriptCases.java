package tapedeck.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.lesson.Catalogue;
import tapedeck.lesson.Lesson;
import tapedeck.lesson.network.Activation;
import tapedeck.lesson.network.Initialisation;
import tapedeck.lesson.network.LayerSpec;
import tapedeck.lesson.network.LossKind;
import tapedeck.lesson.network.NetworkProgram;
import tapedeck.lesson.network.NetworkSpec;
import tapedeck.optim.OptimizerKind;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.Schedule;
import tapedeck.program.Schedule.Kind;
import tapedeck.program.Settings;
import tapedeck.text.Message;

/** Programs to be written as scripts: every lesson, and networks that have every choice there is at least once. */
record ScriptCases(Path folder) {
    /** A Program, and what it is started with. */
    record Case(String name, Program program, Settings settings) {
        @Override
        public String toString() {
            return name;
        }
    }

    List<Case> all() throws Exception {
        List<Case> all = new ArrayList<>();
        Catalogue catalogue = new Catalogue();
        for (Lesson lesson : catalogue.all()) {
            Program program = lesson.load(Path.of(""));
            all.add(new Case(lesson.id(), program, program.defaults()));
        }
        Program fizzBuzz = catalogue.first().load(Path.of(""));
        all.add(new Case("fizzbuzz-momentum", fizzBuzz, new Settings(7, Hyperparameters.of(0.02).withMomentum(0.9)
                .withMultipliers(List.of(1.0, 0.5)).withClipNorm(20).withBatchSize(50), 20)));
        all.add(new Case("fizzbuzz-table", catalogue.ofFile(table()).load(Path.of("")),
                new Settings(3, Hyperparameters.of(0.1).withClipNorm(5).withBatchSize(5), 40)));
        networks().forEach((name, spec) -> all.add(new Case(name,
                NetworkProgram.drawn(name, Message.verbatim(name), spec, new Settings(5, 0.1, 50)), settings(name))));
        return all;
    }

    /** Every fifth number. */
    private Path table() throws Exception {
        List<String> rows = new ArrayList<>(List.of("number,class"));
        for (int number = 100; number > 0; number -= 4) {
            rows.add(number + "," + (number % 15 == 0
                    ? "fizzbuzz"
                    : number % 5 == 0 ? "buzz" : number % 3 == 0 ? "fizz" : "none"));
        }
        return Files.write(folder.resolve("own.csv"), rows);
    }

    private static Map<String, NetworkSpec> networks() {
        Map<String, NetworkSpec> specs = new LinkedHashMap<>();
        LayerSpec[] deep = Stream.of(Activation.values()).filter(each -> each != Activation.RELU)
                .map(each -> new LayerSpec(8, each)).toArray(LayerSpec[]::new);
        specs.put("deep-adam", NetworkSpec.of(rows(DatasetKind.SPIRALS, 0.02).withArms(3), deep));
        specs.put("circles-mse", NetworkSpec.of(rows(DatasetKind.CIRCLES, 0.05), new LayerSpec(6, Activation.RELU))
                .withLoss(LossKind.MSE).withInitialisation(Initialisation.XAVIER_UNIFORM).withL1(0.001).withL2(0.002));
        specs.put("numbers-adamw", NetworkSpec.of(DatasetSpec.of(DatasetKind.FIZZBUZZ).withSize(300),
                new LayerSpec(16, Activation.RELU)).withTrainShare(0.5));
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
