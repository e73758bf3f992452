package tapedeck.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import tapedeck.deck.takes.Take;
import tapedeck.deck.takes.TakeNotes;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Metrics;
import tapedeck.program.Settings;
import tapedeck.tape.Changes;
import tapedeck.tape.Series;
import tapedeck.text.Message;
import tapedeck.ui.chart.LossChart;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Fonts;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;
import tapedeck.view.chart.ChartData;

/** How fluently long runs are drawn while one goes on, on the headless platform. A program, not a test. */
final class ChartBench {
    private static final int ITERATIONS = 1_000_000;
    private static final int TAKES = 4;
    /** As many as the window keeps. */
    private static final int MEASURED = 2_000;

    private static final int SECONDS = 4;
    /** Iterations of the running take between two pulses. */
    private static final int NEW = 120;

    private final Report report = new Report("chart", System.out);
    private final Stage stage;

    private ChartBench(Stage stage) {
        this.stage = stage;
    }

    /** Prints the figures. */
    public static void main(String[] args) throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        Platform.startup(ready::countDown);
        ready.await();
        new ChartBench(fx(Stage::new)).run();
        System.exit(0);
    }

    private static double loss(int take, long iteration) {
        double noise = Math.sin(iteration * 12.9898 + take) * 43758.5453;
        return mean(take, iteration) + 0.5 * (noise - Math.floor(noise));
    }

    private static double mean(int take, long iteration) {
        return (20 + take) * Math.exp(-iteration / 2e5) + 0.2 * take + 0.1;
    }

    private static Take take(int id, Series series, List<Metrics> measured) {
        long iterations = series.view().iterations();
        return new Take(id, Message.verbatim("take " + id), id - 1, true, Message.verbatim("bench"),
                new Settings(1, 0.1, 1), null,
                series.view(),
                measured, Changes.NONE, Hyperparameters.of(0.1), 960, iterations, 0, TakeNotes.BLANK);
    }

    private void run() throws Exception {
        List<Take> others = new ArrayList<>();
        Series running = new Series();
        List<Metrics> measured = new ArrayList<>();
        for (int id = 1; id <= TAKES; id++) {
            Series series = new Series();
            measured = new ArrayList<>();
            for (long i = 1; i <= ITERATIONS; i++) {
                series.append(loss(id, i));
                if (i % (ITERATIONS / MEASURED) == 0) {
                    double all = mean(id, i) * (1 + 0.05 * (loss(id, i) - mean(id, i)));
                    measured.add(new Metrics(i, new Metrics.Scores(all, 1.1 * all, 0.9, 0.8)));
                }
            }
            others.add(take(id, series, List.copyOf(measured)));
            running = series;
        }
        others.removeLast();
        List<Metrics> last = List.copyOf(measured);
        Series growing = running;

        show(new Pane());
        double empty = pulses(() -> {});
        report.figure("pulses of an empty window", empty, "/s");
        LossChart chart = fx(() -> new LossChart(LiveTexts.ofSystem(), new Appearance(Theme.LIGHT)));
        show(chart);
        Runnable more = () -> {
            for (int i = 0; i < NEW; i++) {
                growing.append(loss(TAKES, growing.view().iterations() + 1));
            }
            List<Take> all = new ArrayList<>(others);
            all.add(take(TAKES, growing, last));
            chart.show(new ChartData(all, TAKES));
        };
        pulses(more); // until what draws has been compiled
        against("pulses while one of 4 takes of 1,000,000 iterations goes on", pulses(more), empty);
        Node plot = chart.lookup(".chart-plot");
        int[] pulse = {0};
        against("pulses while those are zoomed in and out", pulses(() -> {
            KeyCode code = pulse[0]++ % 40 < 20 ? KeyCode.PLUS : KeyCode.MINUS;
            plot.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        }), empty);
    }

    private void against(String name, double pulses, double empty) {
        report.figure(name, pulses, "/s", pulses / empty, "an empty window");
    }

    private void show(Region root) throws Exception {
        fx(() -> {
            Fonts.load();
            Scene scene = new Scene(root, 960, 300);
            Theme.LIGHT.apply(scene);
            stage.setScene(scene);
            stage.show();
            return true;
        });
        TimeUnit.MILLISECONDS.sleep(500);
    }

    private static double pulses(Runnable each) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        int[] count = {0};
        long[] start = {0};
        double[] seconds = {0};
        fx(() -> {
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    if (start[0] == 0) {
                        start[0] = now;
                    }
                    seconds[0] = (now - start[0]) / 1e9;
                    if (seconds[0] >= SECONDS) {
                        stop();
                        done.countDown();
                        return;
                    }
                    count[0]++;
                    each.run();
                }
            }.start();
            return true;
        });
        done.await();
        return count[0] / seconds[0];
    }

    private static <T> T fx(Callable<T> body) throws Exception {
        FutureTask<T> task = new FutureTask<>(body);
        Platform.runLater(task);
        return task.get();
    }
}
