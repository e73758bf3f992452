package tapedeck.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import tapedeck.deck.Deck;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.tape.Granularity;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.shell.Desktop;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** The whole window on the headless platform, in which steps are made: how soon they are seen, and how fluently it goes on. */
final class SteppedWindow {
    private static final Path HOME = Path.of("");
    private static final int STEPS = 60;
    private static final int SECONDS = 4;
    /** Milliseconds from step to step. */
    private static final long REPEAT = 100;

    private SteppedWindow() {}

    static void measure(Report report, String name, ProgramEntry lesson) throws Exception {
        DeckLink link = new DeckLink(HOME);
        Stage stage = HeadlessFx.call(Stage::new);
        AnimationTimer pulse = Desktop.pulse(link);
        HeadlessFx.call(() -> {
            stage.setScene(Desktop.scene(link, new Catalogue(), LiveTexts.ofSystem(), Theme.LIGHT, 980, 700));
            stage.show();
            pulse.start();
            return true;
        });
        painted();
        long begun = System.nanoTime();
        Program program = lesson.load(HOME);
        HeadlessFx.call(() -> {
            link.show(lesson, new Deck(program, program.defaults()));
            link.commands().step(Granularity.FUNCTION);
            return true;
        });
        HeadlessFx.until(() -> link.frame().snapshot() != null);
        painted();
        report.figure(name + ": opened, to the picture of its first Function", (System.nanoTime() - begun) / 1e6, "ms");
        begun = System.nanoTime();
        HeadlessFx.call(() -> {
            link.commands().step(Granularity.ITERATION);
            return true;
        });
        HeadlessFx.until(() -> link.frame().snapshot() != null && link.frame().snapshot().passed() > 0);
        painted();
        report.figure(name + ": to the picture of the whole iteration", (System.nanoTime() - begun) / 1e6, "ms");
        TimeUnit.SECONDS.sleep(3);
        held(report, name, link);
        there(report, name, link);
        scrub(report, name, link);
        HeadlessFx.call(() -> {
            pulse.stop();
            link.close();
            stage.close();
            return true;
        });
    }

    /** There and back again, so that there is always something to step to. */
    private static void there(Report report, String name, DeckLink link) throws Exception {
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
    private static void scrub(Report report, String name, DeckLink link) throws Exception {
        int events = Objects
                .requireNonNull(
                        Objects.requireNonNull(HeadlessFx.call(() -> link.frame().state())).playhead().captured())
                .events().size();
        long iteration = Objects.requireNonNull(HeadlessFx.call(() -> link.frame().state())).position().iteration();
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

    /** As somebody does who holds the key down: pulses a second of the window meanwhile. */
    private static void held(Report report, String name, DeckLink link) throws Exception {
        double[] result = {0, 0, 0};
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        CountDownLatch over = new CountDownLatch(1);
        AnimationTimer timer = new AnimationTimer() {
            private long begun;
            private long next;
            private int count;
            private long slowest;
            private long last;
            private long cpu;
            private int steps;

            @Override
            public void handle(long now) {
                cpu = begun == 0 ? threads.getCurrentThreadCpuTime() : cpu;
                begun = begun == 0 ? now : begun;
                slowest = last == 0 ? 0 : Math.max(slowest, now - last);
                last = now;
                double seconds = (now - begun) / 1e9;
                if (seconds >= SECONDS) {
                    result[0] = count / seconds;
                    result[1] = slowest / 1e6;
                    result[2] = (threads.getCurrentThreadCpuTime() - cpu) / 1e6 / steps;
                    over.countDown();
                    return;
                }
                count++;
                if (now >= next) {
                    steps++;
                    next = now + TimeUnit.MILLISECONDS.toNanos(REPEAT);
                    if (seconds < SECONDS / 2.0) {
                        link.commands().stepBack(Granularity.FUNCTION);
                    } else {
                        link.commands().step(Granularity.FUNCTION);
                    }
                }
            }
        };
        Platform.runLater(timer::start);
        over.await();
        Platform.runLater(timer::stop);
        report.figure(name + ": pulses while stepping", result[0], "/s");
        report.figure(name + ": the longest of them", result[1], "ms");
        report.figure(name + ": processor time of the window's thread for a step", result[2], "ms");
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
