package tapedeck.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import tapedeck.data.prepare.PreparationResult;
import tapedeck.data.table.ParsedTable;
import tapedeck.data.table.TableInput;
import tapedeck.deck.race.PreparationComparison;
import tapedeck.edit.EditStack;
import tapedeck.programs.TablePair;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.ui.data.Comparisons;
import tapedeck.ui.data.DataPane;
import tapedeck.ui.data.PreparationModel;
import tapedeck.ui.data.PreparationRaceModel;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Fonts;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/**
 * How fluently a table scrolls on the headless platform: by a third of a row's height a pulse as with a wheel, by pages as with
 * a key, and by hundreds of rows as with a bar that is dragged. Beside the pulses of an empty window.
 */
record TableScroll(TableInput file, ParsedTable table, PreparationResult prepared) {
    private static final int SECONDS = 4;
    private static final double WHEEL = 40;
    private static final double PAGE = 400;
    private static final double DRAGGED = 9_000;

    private static final Comparisons NONE = new Comparisons() {
        @Override
        public @Nullable NetworkSpec network() {
            return null;
        }

        @Override
        public int usualEpochs(TablePair pair) {
            throw new UnsupportedOperationException("nothing is raced");
        }

        @Override
        public PreparationComparison duel(TablePair pair, int epochs) {
            throw new UnsupportedOperationException("nothing is raced");
        }
    };

    void run(Report report) throws Exception {
        HeadlessFx.start();
        Stage stage = HeadlessFx.call(Stage::new);
        show(stage, new Pane());
        Fluency empty = pulses(() -> {});
        report.figure("pulses of an empty window", empty.pulses, "/s");
        DataPane pane = HeadlessFx.call(() -> {
            PreparationModel model = new PreparationModel(new EditStack(), _ -> {});
            model.begin(table, prepared);
            model.settle();
            return new DataPane(LiveTexts.ofSystem(), new Appearance(Theme.LIGHT), model,
                    new PreparationRaceModel(NONE));
        });
        show(stage, pane);
        VirtualFlow<?> flow = HeadlessFx.call(() -> (VirtualFlow<?>) pane.lookup("#raw-table .virtual-flow"));
        pulses(() -> flow.scrollPixels(WHEEL)); // until what draws has been compiled
        against(report, "a wheel", pulses(() -> flow.scrollPixels(WHEEL)), empty);
        against(report, "pages", pulses(() -> flow.scrollPixels(PAGE)), empty);
        against(report, "a bar dragged", pulses(() -> flow.scrollPixels(DRAGGED)), empty);
        HeadlessFx.call(() -> {
            pane.dispose();
            stage.close();
            return true;
        });
    }

    private static void against(Report report, String name, Fluency fluency, Fluency empty) {
        report.figure("pulses while 200,000 x 20 scroll: " + name, fluency.pulses, "/s",
                fluency.pulses / empty.pulses, "an empty window");
        report.figure("processor time of each", fluency.processor * 1e3, "ms");
    }

    private static void show(Stage stage, Region root) throws Exception {
        HeadlessFx.call(() -> {
            Fonts.load();
            Scene scene = new Scene(root, 1280, 640);
            Theme.LIGHT.apply(scene);
            stage.setScene(scene);
            stage.show();
            root.applyCss();
            root.layout();
            return true;
        });
        TimeUnit.MILLISECONDS.sleep(500);
    }

    /** Pulses a second, and the seconds of processor time that each took. */
    private record Fluency(double pulses, double processor) {}

    private static Fluency pulses(Runnable each) throws Exception {
        double before = Processor.ofAll();
        CountDownLatch done = new CountDownLatch(1);
        int[] count = {0};
        double[] seconds = {0};
        HeadlessFx.call(() -> {
            new AnimationTimer() {
                private long start;

                @Override
                public void handle(long now) {
                    start = start == 0 ? now : start;
                    seconds[0] = (now - start) / 1e9;
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
        return new Fluency(count[0] / seconds[0], (Processor.ofAll() - before) / count[0]);
    }
}
