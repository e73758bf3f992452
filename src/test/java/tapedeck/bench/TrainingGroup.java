package tapedeck.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Tempo;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.shell.Desktop;
import tapedeck.ui.shell.WindowLayout;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/**
 * The window while FizzBuzz trains in free run, on the headless platform: how soon it is there, how fast it draws and
 * trains, and what it keeps. {@code BENCH_SECONDS} in the environment makes the training longer, to see that the heap
 * stays flat.
 */
final class TrainingGroup implements Group {
    private static final Path HOME = Path.of("");
    private static final ProgramEntry LESSON = new Catalogue().first();
    private static final int SECONDS = Integer
            .parseInt(Objects.requireNonNullElse(System.getenv("BENCH_SECONDS"), "10"));

    private final AtomicLong pulses = new AtomicLong();
    private final AnimationTimer counter = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulses.incrementAndGet();
        }
    };

    @Override
    public void run(Report report) throws Exception {
        HeadlessFx.start();
        Stage window = HeadlessFx.call(Stage::new);
        DeckLink link = HeadlessFx.call(() -> open(window));
        double sinceStart = (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1e3;
        report.figure("window usable after the JVM's start", sinceStart, "s");
        while (HeadlessFx.call(() -> link.frame().state()) == null) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        HeadlessFx.call(() -> {
            link.commands().setTempo(Tempo.free());
            return true;
        });
        TimeUnit.SECONDS.sleep(5); // compiled, and every class loaded

        List<Ran> ran = new ArrayList<>();
        for (WindowLayout way : WindowLayout.values()) {
            ran.add(in(way, window, link));
        }
        HeadlessFx.call(() -> {
            link.close();
            window.setScene(new Scene(new Pane(), 980, 640));
            return true;
        });
        double alone = alone();
        pulses.set(0);
        long begun = System.nanoTime();
        TimeUnit.SECONDS.sleep(3);
        double empty = pulses.get() / ((System.nanoTime() - begun) / 1e9);
        for (Ran each : ran) {
            String way = each.way().name().toLowerCase(Locale.ROOT);
            report.figure("free run with the window, " + way, each.trained(), "it/s", each.trained() / alone,
                    "without a window");
            report.figure("pulses while training, " + way, each.drawn(), "/s", each.drawn() / empty,
                    "an empty window");
            report.figure("heap after a collection, " + way + ", after " + SECONDS + " s", each.heapAfter() / 1e6, "MB",
                    (double) each.heapAfter() / each.heapBefore(), "before");
        }
        HeadlessFx.call(() -> {
            window.close();
            Platform.exit();
            return true;
        });
    }

    /** What a free run of {@link #SECONDS} did: iterations and pulses a second, bytes before and after. */
    private record Ran(WindowLayout way, double trained, double drawn, long heapBefore, long heapAfter) {}

    private Ran in(WindowLayout way, Stage window, DeckLink link) throws Exception {
        HeadlessFx.call(() -> {
            KeyCode key = switch (way) {
                case WATCH -> KeyCode.DIGIT1;
                case STEP -> KeyCode.DIGIT2;
                case TRAIN -> KeyCode.DIGIT3;
                case DATA -> KeyCode.DIGIT4;
            };
            window.getScene().getRoot()
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false));
            return true;
        });
        TimeUnit.SECONDS.sleep(3);
        long heapBefore = heap();
        long iteration = iteration(link);
        pulses.set(0);
        long begun = System.nanoTime();
        TimeUnit.SECONDS.sleep(SECONDS);
        double seconds = (System.nanoTime() - begun) / 1e9;
        double drawn = pulses.get() / seconds;
        double trained = (iteration(link) - iteration) / seconds;
        return new Ran(way, trained, drawn, heapBefore, heap());
    }

    private DeckLink open(Stage window) {
        DeckLink link = new DeckLink(HOME);
        window.setScene(Desktop.scene(link, new Catalogue(), LiveTexts.ofSystem(), Theme.LIGHT, 980, 640));
        window.show();
        Desktop.pulse(link).start();
        counter.start();
        link.workbench().open(LESSON);
        return link;
    }

    private static double alone() throws Exception {
        Program program = LESSON.load(HOME);
        try (Deck deck = new Deck(program, program.defaults().withEpochs(Integer.MAX_VALUE))) {
            deck.setTempo(Tempo.free());
            deck.play();
            TimeUnit.SECONDS.sleep(2);
            long from = deck.state().position().iteration();
            long begun = System.nanoTime();
            TimeUnit.SECONDS.sleep(Math.min(SECONDS, 10));
            return (deck.state().position().iteration() - from) / ((System.nanoTime() - begun) / 1e9);
        }
    }

    private static long iteration(DeckLink link) throws Exception {
        DeckState state = Objects.requireNonNull(HeadlessFx.call(() -> link.frame().state()));
        return state.position().iteration();
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
