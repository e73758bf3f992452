package tapedeck.ui.graph;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import tapedeck.bench.Report;
import tapedeck.tape.ModulePath;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.graph.layout.Placement;
import tapedeck.ui.graph.model.ModuleFolding;
import tapedeck.ui.theme.Fonts;
import tapedeck.ui.theme.Theme;

/** How soon graphs are there and how fluently they move, on the headless platform. A program, not a test. */
final class GraphBench {
    private static final double WIDTH = 980;
    private static final double HEIGHT = 640;
    private static final int SECONDS = 4;

    private final Report report = new Report("graph", System.out);
    private final Stage stage;
    private double empty;

    private GraphBench(Stage stage) {
        this.stage = stage;
    }

    /** Prints the figures. */
    public static void main(String[] args) throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        Platform.startup(ready::countDown);
        ready.await();
        new GraphBench(fx(Stage::new)).run();
        System.exit(0);
    }

    private void run() throws Exception {
        List<TapeSnapshot> fizzBuzz = Sketches.moments(Sketches.fizzBuzz());
        show(new Pane());
        report.figure("FizzBuzz laid out and painted, cold", open(fizzBuzz.getLast(), ModuleFolding.NONE), "s");
        report.figure("FizzBuzz laid out and painted, warm", open(fizzBuzz.getLast(), ModuleFolding.NONE), "s");
        show(new Pane());
        empty = pulses(_ -> {});
        report.figure("pulses of an empty window", empty, "/s");

        GraphPane pane = pane();
        fx(() -> {
            show(pane);
            return true;
        });
        List<TapeSnapshot> steps = fizzBuzz.stream().filter(m -> m.passed() > 0).toList();
        double[] next = {0};
        against("pulses while backward is played", pulses(seconds -> {
            if (seconds >= next[0]) {
                next[0] = seconds + 0.4;
                pane.show(steps.get((int) (seconds / 0.4) % steps.size()), 0.4);
            }
        }));

        TapeSnapshot thousand = Sketches.network(50, 5);
        ModuleFolding unfolded = ModuleFolding.NONE.withAll(thousand.functions(), false);
        report.figure("1,000 Functions opened unfolded, cold", open(thousand, unfolded), "s");
        report.figure("1,000 Functions opened unfolded, warm", open(thousand, unfolded), "s");
        move("1,000 Functions");

        TapeSnapshot more = Sketches.network(500, 5);
        report.figure("10,000 Functions opened folded", open(more, ModuleFolding.NONE), "s");
        report.figure("10,000 Functions, the outer module unfolded",
                open(more, ModuleFolding.NONE.with(ModulePath.of("net"), false)), "s");
        move("10,000 Functions");
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        report.figure("heap after a collection, of 300 MB allowed",
                (runtime.totalMemory() - runtime.freeMemory()) / 1e6, "MB");
    }

    /** Pans and zooms what is open: from afar, near, and in and out. */
    private void move(String what) throws Exception {
        GraphPane pane = fx(() -> (GraphPane) ((StackPane) stage.getScene().getRoot()).getChildren().getFirst());
        Point2D middle = new Point2D(WIDTH / 2, HEIGHT / 2);
        fx(() -> {
            pane.fit();
            return true;
        });
        TimeUnit.MILLISECONDS.sleep(500);
        against(what + ": pulses while panned from afar",
                pulses(seconds -> pane.view().viewport().pan(8 * Math.cos(4 * seconds), 3)));
        fx(() -> {
            pane.fit();
            pane.zoom(1 / pane.scale(), middle);
            return true;
        });
        against(what + ": pulses while panned near",
                pulses(seconds -> pane.view().viewport().pan(8 * Math.cos(4 * seconds), -6)));
        fx(() -> {
            pane.fit();
            return true;
        });
        TimeUnit.MILLISECONDS.sleep(500);
        against(what + ": pulses while zoomed in and out",
                pulses(seconds -> pane.zoom(Math.sin(2 * seconds) > 0 ? 1.04 : 1 / 1.04, middle)));
    }

    private void against(String name, double pulses) {
        report.figure(name, pulses, "/s", pulses / empty, "an empty window");
    }

    private GraphPane pane() throws Exception {
        return fx(() -> Panes.pane());
    }

    private void show(Region root) throws Exception {
        Callable<Boolean> body = () -> {
            Fonts.load();
            Scene scene = new Scene(new StackPane(root), WIDTH, HEIGHT);
            Theme.LIGHT.apply(scene);
            stage.setScene(scene);
            stage.show();
            return true;
        };
        if (Platform.isFxApplicationThread()) {
            body.call();
        } else {
            fx(body);
        }
    }

    /** Seconds from when a pane that is open is given a snapshot until that is drawn. */
    private double open(TapeSnapshot snapshot, ModuleFolding folding) throws Exception {
        TimeUnit.MILLISECONDS.sleep(300);
        CountDownLatch drawn = new CountDownLatch(1);
        GraphPane pane = fx(() -> {
            GraphPane made = Panes.pane();
            ((StackPane) stage.getScene().getRoot()).getChildren().setAll(made);
            Panes.pulsing(made);
            made.view().presenter().place(Placement.NONE.with(folding));
            return made;
        });
        long begun = fx(() -> {
            long now = System.nanoTime();
            pane.show(snapshot, 0);
            whenDrawn(() -> Panes.isDrawn(pane), drawn);
            return now;
        });
        drawn.await();
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (!fx(() -> Panes.isDrawn(pane))) {
            throw new IllegalStateException("nothing was drawn");
        }
        return seconds;
    }

    /** A pulse after the one in which it is drawn, that one has been rendered. */
    private static void whenDrawn(BooleanSupplier isDrawn, CountDownLatch drawn) {
        new AnimationTimer() {
            private int pulsesSince;

            @Override
            public void handle(long now) {
                if (isDrawn.getAsBoolean() && ++pulsesSince > 1) {
                    stop();
                    drawn.countDown();
                }
            }
        }.start();
    }

    /** Pulses a second while {@code work} is done at each, told the seconds gone by. */
    private static double pulses(DoubleConsumer work) throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        double[] result = {0};
        fx(() -> {
            new AnimationTimer() {
                private long begun;
                private int count;

                @Override
                public void handle(long now) {
                    begun = begun == 0 ? now : begun;
                    double seconds = (now - begun) / 1e9;
                    if (seconds >= SECONDS) {
                        result[0] = count / seconds;
                        stop();
                        over.countDown();
                    }
                    count++;
                    work.accept(seconds);
                }
            }.start();
            return true;
        });
        over.await();
        return result[0];
    }

    private static <T> T fx(Callable<T> body) throws Exception {
        FutureTask<T> task = new FutureTask<>(body);
        Platform.runLater(task);
        return task.get();
    }
}
