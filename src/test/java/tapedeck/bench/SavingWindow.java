package tapedeck.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import tapedeck.deck.Deck;
import tapedeck.deck.Tempo;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.session.SavedPrograms;
import tapedeck.session.SessionFile;
import tapedeck.session.WindowArrangement;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.link.TakesAtRest.Rest;
import tapedeck.ui.shell.Desktop;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** The whole window while it trains and is saved, over and over, in the background as the window does it. */
final class SavingWindow {
    private static final int TURNS = 3;
    private static final double SECONDS = 3;

    private final DeckLink link = new DeckLink(Path.of(""));
    private final AtomicLong pulses = new AtomicLong();

    private SavingWindow() {}

    /** What a few seconds gave, a second. */
    private record Turn(double pulses, double iterations, double saved) {}

    /** Takes turns with and without saving. */
    static void compare(Report report, long iterations) throws Exception {
        HeadlessFx.start();
        ProgramEntry lesson = new Catalogue().first();
        Program program = lesson.load(Path.of(""));
        SavingWindow window = new SavingWindow();
        Path file = Files.createTempFile("tapedeck", ".tapedeck");
        try (Deck deck = new Deck(program, program.defaults().withEpochs(Integer.MAX_VALUE))) {
            deck.goTo(iterations);
            deck.await();
            deck.setTempo(Tempo.free());
            Stage stage = window.open(lesson, deck);
            double[] pulses = new double[TURNS];
            double[] saved = new double[TURNS];
            double[] ratios = new double[TURNS];
            double[] trained = new double[TURNS];
            for (int i = -1; i < TURNS; i++) { // the first one's classes are loaded
                int turn = Math.max(0, i);
                Turn without = window.turn(file, false);
                Turn with = window.turn(file, true);
                pulses[turn] = with.pulses;
                saved[turn] = with.saved;
                ratios[turn] = with.pulses / without.pulses;
                trained[turn] = with.iterations / without.iterations;
            }
            report.figure("pulses while it trains and is saved over and over", Samples.median(pulses), "/s",
                    Samples.median(ratios), "without saving");
            report.figure("saved meanwhile", Samples.median(saved), "/s", Samples.median(trained),
                    "iterations without saving");
            HeadlessFx.call(() -> {
                stage.hide();
                return true;
            });
        } finally {
            Files.delete(file);
        }
    }

    private Stage open(ProgramEntry lesson, Deck deck) throws Exception {
        return HeadlessFx.call(() -> {
            Stage stage = new Stage();
            stage.setScene(Desktop.scene(link, new Catalogue(), LiveTexts.ofSystem(), Theme.LIGHT, 1280, 720));
            link.show(lesson, deck);
            stage.show();
            Desktop.pulse(link).start();
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    pulses.incrementAndGet();
                }
            }.start();
            deck.play();
            return stage;
        });
    }

    private long iteration() throws Exception {
        return HeadlessFx.call(() -> link.workbench().takes().getLast().iteration());
    }

    private Turn turn(Path file, boolean saves) throws Exception {
        long drawn = pulses.get();
        long from = iteration();
        long begun = System.nanoTime();
        int saved = 0;
        while (seconds(begun) < SECONDS) {
            if (saves) {
                Rest rest = HeadlessFx.call(() -> link.workbench().rest().now());
                SessionFile.write(SavedPrograms.session(rest.takes(), rest.programs(), rest.current(), List.of(),
                        WindowArrangement.NONE, true), file);
                saved++;
            } else {
                Thread.sleep(10);
            }
        }
        double took = seconds(begun);
        return new Turn((pulses.get() - drawn) / took, (iteration() - from) / took, saved / took);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
