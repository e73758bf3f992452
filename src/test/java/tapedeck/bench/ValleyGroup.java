package tapedeck.bench;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import tapedeck.deck.Tempo;
import tapedeck.programs.Catalogue;
import tapedeck.ui.landscape.ValleyPane;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.shell.Desktop;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** The window while FizzBuzz trains in free run with its valley or its plane seen, in turns with the curves; and how soon the valley follows a rate. */
final class ValleyGroup implements Group {
    private static final int ROUNDS = 9;
    private static final double SEGMENT_SECONDS = 1.5;
    private static final int RATES = 40;

    @Override
    public void run(Report report) throws Exception {
        HeadlessFx.start();
        Stage window = HeadlessFx.call(Stage::new);
        DeckLink link = HeadlessFx.call(() -> open(window));
        while (HeadlessFx.call(() -> link.frame().state()) == null) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        HeadlessFx.call(() -> {
            link.commands().setTempo(Tempo.free());
            window.getScene().getRoot()
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DIGIT3, false, true, false, false));
            return true;
        });
        segment(window, link, "valley");
        segment(window, link, "curves"); // compiled
        for (String pane : new String[]{"valley", "plane"}) {
            double[] with = new double[ROUNDS];
            double[] ratios = new double[ROUNDS];
            double[] pulses = new double[ROUNDS];
            double[] least = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                Segment without = segment(window, link, "curves");
                Segment seen = segment(window, link, pane);
                with[round] = seen.iterations;
                ratios[round] = seen.iterations / without.iterations;
                pulses[round] = seen.pulses;
                least[round] = seen.pulses / without.pulses;
            }
            report.figure("free run with the " + pane + " seen", Samples.median(with), "it/s", Samples.median(ratios),
                    "with the curves in its place");
            report.figure("pulses with the " + pane + " seen", Samples.median(pulses), "pulses/s",
                    Samples.median(least), "with the curves in its place");
        }
        segment(window, link, "valley"); // seen again
        follow(report, window);
        HeadlessFx.call(() -> {
            link.close();
            window.close();
            Platform.exit();
            return true;
        });
    }

    /** From a rate that is set until it is drawn, while training goes on, and until what comes is exact. */
    private static void follow(Report report, Stage window) throws Exception {
        ValleyPane pane = HeadlessFx.call(
                () -> (ValleyPane) Objects.requireNonNull(window.getScene().lookup("#valley-pane")));
        double[] drawn = new double[RATES];
        double[] exact = new double[RATES];
        for (int i = 0; i < RATES; i++) {
            int turn = i;
            double rate = 0.01 * (i + 1);
            HeadlessFx.call(() -> { // at once: what waits before it in the window's queue is not the valley's
                long begun = System.nanoTime();
                pane.setRate(rate);
                double marks = (System.nanoTime() - begun) / 1e6;
                pane.settle();
                exact[turn] = (System.nanoTime() - begun) / 1e6;
                drawn[turn] = marks;
                return true;
            });
        }
        report.figure("from a rate to its marks", Samples.median(drawn), "ms");
        report.figure("from a rate to its exact loss", Samples.median(exact), "ms");
    }

    private static DeckLink open(Stage window) {
        DeckLink link = new DeckLink(Path.of(""));
        Scene scene = Desktop.scene(link, new Catalogue(), LiveTexts.ofSystem(), Theme.LIGHT, 1440, 900);
        window.setScene(scene);
        AnimationTimer pulse = Desktop.pulse(link);
        pulse.start();
        window.show();
        link.workbench().open(new Catalogue().first());
        return link;
    }

    /** Iterations and the window's pulses a second. */
    private record Segment(double iterations, double pulses) {}

    /** With that pane seen. */
    private static Segment segment(Stage window, DeckLink link, String pane) throws Exception {
        HeadlessFx.call(() -> {
            ((ToggleButton) Objects.requireNonNull(window.getScene().lookup("#" + pane + "-tab"))).fire();
            return true;
        });
        TimeUnit.MILLISECONDS.sleep(300);
        long[] pulses = {0};
        AnimationTimer counter = HeadlessFx.call(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses[0]++;
            }
        });
        long from = iteration(link);
        long begun = System.nanoTime();
        HeadlessFx.call(() -> {
            counter.start();
            return true;
        });
        TimeUnit.MILLISECONDS.sleep((long) (SEGMENT_SECONDS * 1e3));
        double seconds = (System.nanoTime() - begun) / 1e9;
        long until = iteration(link);
        return HeadlessFx.call(() -> {
            counter.stop();
            return new Segment((until - from) / seconds, pulses[0] / seconds);
        });
    }

    private static long iteration(DeckLink link) throws Exception {
        return HeadlessFx.call(() -> Objects.requireNonNull(link.frame().state()).position().iteration());
    }
}
