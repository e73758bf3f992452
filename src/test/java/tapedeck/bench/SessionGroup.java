package tapedeck.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.deck.Deck;
import tapedeck.deck.takes.TakeState;
import tapedeck.deck.takes.Takes;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;
import tapedeck.programs.network.Activation;
import tapedeck.programs.network.LayerSpec;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.session.RestoredSession;
import tapedeck.session.Restorer;
import tapedeck.session.SavedPrograms;
import tapedeck.session.Session;
import tapedeck.session.SessionFile;
import tapedeck.session.WindowArrangement;
import tapedeck.text.Message;

/**
 * How long saving takes, how long opening until the picture of the iteration that was left is there, how large files
 * are, and whether a window goes on meanwhile.
 */
final class SessionGroup implements Group {
    private static final Path HOME = Path.of("");
    private static final int ROUNDS = 5;
    private static final int MANY = 100;
    private static final long MANY_ITERATIONS = 100_000;

    @Override
    public void run(Report report) throws Exception {
        Program fizzbuzz = new Catalogue().first().load(HOME);
        measure(report, "FizzBuzz after 100,000", fizzbuzz, MANY_ITERATIONS, 1);
        SavingWindow.compare(report, MANY_ITERATIONS);
        measure(report, MANY + " takes of FizzBuzz after 1,000", fizzbuzz, 1_000, MANY);
        NetworkSpec spec = NetworkSpec.of(DatasetSpec.of(DatasetKind.SPIRALS),
                Collections.nCopies(8, new LayerSpec(LayerSpec.GREATEST_WIDTH, Activation.RELU))
                        .toArray(LayerSpec[]::new));
        Settings settings = new Settings(1, 0.01, Integer.MAX_VALUE);
        measure(report, "8 x 512 after 300", spec.drawn("network", Message.verbatim("deep"), settings), 300, 1);
    }

    private static void measure(Report report, String what, Program program, long iterations, int number)
            throws Exception {
        Path file = Files.createTempFile("tapedeck", ".tapedeck");
        try (Takes takes = new Takes()) {
            Settings settings = program.defaults().withEpochs(Integer.MAX_VALUE);
            takes.add(new Deck(program, settings), settings);
            Deck deck = Objects.requireNonNull(takes.deck());
            deck.goTo(iterations);
            deck.await();
            for (int i = 1; i < number; i++) {
                takes.branch(1, iterations - 1);
                Objects.requireNonNull(takes.deck()).await();
            }
            double[] asked = new double[ROUNDS];
            double[] saved = new double[ROUNDS];
            double[] opened = new double[ROUNDS];
            double[] shown = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                long begun = System.nanoTime();
                List<TakeState> states = takes.states();
                long known = System.nanoTime();
                SessionFile.write(session(states, takes), file);
                long written = System.nanoTime();
                Session read = SessionFile.read(file).session();
                long there = System.nanoTime();
                try (Takes again = new Takes()) {
                    RestoredSession restored = new Restorer(new Catalogue(), HOME, HOME).restore(read);
                    again.begin(restored.takes(), id -> Objects.requireNonNull(restored.programs().get(id)),
                            read.current());
                    Objects.requireNonNull(again.deck()).await();
                    shown[round] = (System.nanoTime() - written) / 1e9;
                }
                asked[round] = (known - begun) / 1e6;
                saved[round] = (written - known) / 1e9;
                opened[round] = (there - written) / 1e9;
            }
            report.figure(what + ", a take in memory", takes.holdings().bytes() / 1e6 / number, "MB");
            report.figure(what + ", the file", Files.size(file) / 1e6, "MB");
            report.figure(what + ", asked for on the window's thread", Samples.median(asked), "ms");
            report.figure(what + ", saved", Samples.median(saved), "s");
            report.figure(what + ", read", Samples.median(opened), "s");
            report.figure(what + ", opened to its picture", Samples.median(shown), "s");
        } finally {
            Files.delete(file);
        }
    }

    private static Session session(List<TakeState> states, Takes takes) throws Exception {
        Map<Integer, Program> programs = new HashMap<>();
        states.forEach(each -> programs.put(each.take().id(),
                Objects.requireNonNull(takes.program(each.take().id()))));
        return SavedPrograms.session(states, programs, takes.current(), List.of(), WindowArrangement.NONE, true);
    }
}
