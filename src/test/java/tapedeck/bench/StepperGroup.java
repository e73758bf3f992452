package tapedeck.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Tempo;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.lesson.Catalogue;
import tapedeck.lesson.Lesson;
import tapedeck.program.Program;
import tapedeck.tape.Granularity;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.shell.Desktop;
import tapedeck.ui.text.Words;
import tapedeck.ui.theme.Theme;

/**
 * How soon a step is seen in the whole window on the headless platform, how soon an iteration that is no longer kept is
 * shown again, and what breakpoints cost in free run.
 */
final class StepperGroup implements Group {
    private static final Path HOME = Path.of("");
    private static final int STEPS = 60;

    @Override
    public void run(Report report) throws Exception {
        HeadlessFx.start(); // one window is closed before the next is opened
        steps(report, "FizzBuzz", new Catalogue().first());
        steps(report, "1,000 Functions", new DeepLesson(1_000));
        breakpoints(report);
        replay(report);
        Platform.exit();
    }

    private void steps(Report report, String name, Lesson lesson) throws Exception {
        DeckLink link = new DeckLink(HOME);
        Stage stage = HeadlessFx.call(Stage::new);
        AnimationTimer pulse = Desktop.pulse(link);
        Program program = lesson.load(HOME);
        HeadlessFx.call(() -> {
            stage.setScene(Desktop.scene(link, new Catalogue(), Words.ofSystem(), Theme.LIGHT, 980, 700));
            stage.show();
            pulse.start();
            link.show(lesson, new Deck(program, program.defaults()));
            link.commands().step(Granularity.ITERATION);
            return true;
        });
        HeadlessFx.until(() -> link.frame().snapshot() != null);
        TimeUnit.SECONDS.sleep(3);
        measure(report, name, link);
        scrub(report, name, link);
        HeadlessFx.call(() -> {
            pulse.stop();
            link.close();
            stage.close();
            return true;
        });
    }

    /** There and back again, so that there is always something to step to. */
    private void measure(Report report, String name, DeckLink link) throws Exception {
        double[] back = new double[STEPS];
        double[] forward = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            back[i] = millis(link, () -> link.commands().stepBack(Granularity.FUNCTION));
            forward[i] = millis(link, () -> link.commands().step(Granularity.FUNCTION));
        }
        print(report, name + ": a step back, from the command to the painted picture", back);
        print(report, name + ": a step forward", forward);
    }

    private static double millis(DeckLink link, Runnable step) throws Exception {
        int before = HeadlessFx.call(() -> place(link));
        long begun = System.nanoTime();
        HeadlessFx.call(() -> {
            step.run();
            return true;
        });
        HeadlessFx.until(() -> place(link) != before);
        painted();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static void print(Report report, String name, double[] millis) {
        Arrays.sort(millis);
        report.figure(name + ", median", millis[STEPS / 2], "ms");
        report.figure(name + ", 95 %", millis[STEPS * 95 / 100], "ms");
    }

    private static int place(DeckLink link) {
        TapeSnapshot shown = link.frame().snapshot();
        return shown == null ? -1 : shown.playhead();
    }

    /** As a mouse does: a new place every pulse. */
    private void scrub(Report report, String name, DeckLink link) throws Exception {
        int events = Objects
                .requireNonNull(Objects.requireNonNull(HeadlessFx.call(() -> link.frame().state())).captured())
                .events().size();
        long iteration = Objects.requireNonNull(HeadlessFx.call(() -> link.frame().state())).iteration();
        long begun = System.nanoTime();
        int places = 90;
        for (int i = 0; i < places; i++) {
            int place = (int) ((0.5 + 0.5 * Math.sin(i * 0.1)) * events);
            HeadlessFx.call(() -> {
                link.commands().seek(iteration, place);
                return true;
            });
            painted();
        }
        report.figure(name + ": pictures while scrubbing", places / ((System.nanoTime() - begun) / 1e9), "/s");
    }

    private void breakpoints(Report report) throws Exception {
        List<Breakpoint> values = List.of(new Breakpoint(1, new Condition.Gradient("", true, 1e9), true),
                new Breakpoint(2, new Condition.Gradient("h", true, 1e9), true),
                new Breakpoint(3, new Condition.LossBelow(-1), true),
                new Breakpoint(4, new Condition.NotFinite(), true));
        double[] without = new double[6];
        double[] with = new double[6];
        try (Deck deck = deck()) {
            deck.setTempo(Tempo.free());
            deck.play();
            TimeUnit.SECONDS.sleep(3);
            for (int i = 0; i < with.length; i++) {
                deck.setBreakpoints(List.of());
                without[i] = rate(deck);
                deck.setBreakpoints(values);
                with[i] = rate(deck);
            }
        }
        double free = Arrays.stream(without).average().orElseThrow();
        double watched = Arrays.stream(with).average().orElseThrow();
        report.figure("free run without breakpoints", free, "it/s");
        report.figure("free run with four breakpoints on values", watched, "it/s", watched / free, "without");
    }

    private static double rate(Deck deck) throws InterruptedException {
        long from = deck.state().iteration();
        long begun = System.nanoTime();
        TimeUnit.MILLISECONDS.sleep(700);
        return (deck.state().iteration() - from) / ((System.nanoTime() - begun) / 1e9);
    }

    private void replay(Report report) throws Exception {
        try (Deck deck = deck()) {
            deck.goTo(20_000);
            deck.await();
            for (long back : new long[]{1, 1_000, 10_000}) {
                long target = 20_000 - back;
                long begun = System.nanoTime();
                deck.goTo(target);
                while (!shows(deck.state(), target)) {
                    TimeUnit.MILLISECONDS.sleep(1);
                }
                report.figure("rewound by " + back + " iterations", (System.nanoTime() - begun) / 1e6, "ms");
            }
        }
    }

    private static boolean shows(DeckState state, long iteration) {
        return state.captured() != null && state.captured().iteration() == iteration;
    }

    private static Deck deck() throws Exception {
        Program program = new Catalogue().first().load(HOME);
        return new Deck(program, program.defaults().withEpochs(Integer.MAX_VALUE));
    }

    /** Waits for two pulses: in the first what is new is laid out, with the second it is on the screen. */
    private static void painted() throws InterruptedException {
        CountDownLatch pulses = new CountDownLatch(2);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.countDown();
            }
        };
        Platform.runLater(timer::start);
        pulses.await();
        Platform.runLater(timer::stop);
    }
}
