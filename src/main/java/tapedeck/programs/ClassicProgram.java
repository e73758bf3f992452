package tapedeck.programs;

import org.jspecify.annotations.Nullable;
import tapedeck.array.Generator;
import tapedeck.autograd.Tensor;
import tapedeck.data.Dataset;
import tapedeck.data.prepare.TableSource;
import tapedeck.program.Predictor;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.Settings;
import tapedeck.program.Step;
import tapedeck.text.Message;

/**
 * Trains the network of a {@link ClassicSpec} as one page of PyTorch does: everything is drawn from one generator, the order
 * of the rows first, then the weights, then the batches.
 */
public final class ClassicProgram implements Program {
    private final String id;
    private final Message title;
    private final ClassicSpec spec;
    private final Settings defaults;
    private final Provenance provenance;
    /** For the seed that was asked for last. */
    private TableSource divided;

    /** A lesson's network; {@code defaults} is what it is started with unless somebody says otherwise. */
    static ClassicProgram ofLesson(String id, Message title, ClassicSpec spec, Settings defaults) {
        return new ClassicProgram(id, title, spec, defaults, new Provenance.Lesson(id, spec));
    }

    ClassicProgram(String id, Message title, ClassicSpec spec, Settings defaults, Provenance provenance) {
        this.id = id;
        this.title = title;
        this.spec = spec;
        this.defaults = defaults;
        this.provenance = provenance;
        divided = spec.data();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Message title() {
        return title;
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public Settings defaults() {
        return defaults;
    }

    /** Returns what it trains. */
    public ClassicSpec spec() {
        return spec;
    }

    @Override
    public @Nullable Predictor predictor(Settings settings) {
        try {
            return new ClassicPredictor(rows(settings.seed()));
        } catch (ProgramException _) {
            return null; // its run says why
        }
    }

    /**
     * The rows as the seed of a run divides and orders them. Slow for another seed than before.
     *
     * @throws ProgramException if these cannot be trained on
     */
    public synchronized TableSource rows(long seed) throws ProgramException {
        if (divided.seed() != seed) {
            divided = (spec.data().seed() == seed ? spec : spec.withSeed(seed)).data();
        }
        return divided;
    }

    @Override
    public void run(Run run) throws ProgramException {
        long seed = run.settings().seed();
        TableSource rows = rows(seed);
        Dataset.Split split = rows.split();
        Generator generator = Generator.manualSeed(seed);
        generator.randperm(rows.size()); // the order that the rows are in
        ClassicNetwork network = new ClassicNetwork(spec, generator);

        run.training(network.groups(run.settings().hyperparameters().learningRate()), split.train(),
                generator);
        run.sumsOverRows();
        run.measures(() -> network.scores(split, Math.min(split.train().size(), run.batchSize())));
        while (run.iteration(step -> iteration(network, step))) {
            // until the deck says that it is enough
        }
    }

    private static double iteration(ClassicNetwork network, Step step) {
        Tensor x = new Tensor(step.batch().inputs()).named("x");
        Tensor y = new Tensor(step.batch().targets()).named("y");

        Tensor yHat = network.forward(x);
        Tensor loss = ClassicNetwork.loss(yHat, y);

        loss.backward();

        step.optimizer().step();
        step.optimizer().zeroGrad();
        return loss.item();
    }
}
