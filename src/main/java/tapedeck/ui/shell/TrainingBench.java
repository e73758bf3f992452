package tapedeck.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.deck.Program;
import tapedeck.deck.Take;
import tapedeck.deck.TapeSnapshot;
import tapedeck.lesson.network.NetworkProgram;
import tapedeck.lesson.network.NetworkSpec;
import tapedeck.ui.chart.ChartData;
import tapedeck.ui.chart.LossChart;
import tapedeck.ui.controls.RateSlider;
import tapedeck.ui.controls.Readout;
import tapedeck.ui.data.EditorModel;
import tapedeck.ui.data.NetworkEditor;
import tapedeck.ui.predictions.PredictionsPane;
import tapedeck.ui.takes.TakeActions;
import tapedeck.ui.takes.TakesPane;
import tapedeck.ui.theme.Palette;

/** The bottom of the window: curves, takes and the network; what is set while it trains; what is predicted. */
final class TrainingBench extends HBox {
    private final DeckLink link;
    private final LossChart chart = new LossChart();
    private final TakesPane takes;
    private final EditorModel network;
    private final RateSlider rate = new RateSlider();
    private final Readout readout = new Readout();
    private final PredictionsPane predictions = new PredictionsPane();
    private final Predicting predicting;
    private final TabPane tabs = new TabPane();
    private int take;
    private boolean updating;

    TrainingBench(DeckLink link, NetworkSpec first) {
        this.link = link;
        getStyleClass().add("bench");
        takes = new TakesPane(actions());
        network = new EditorModel(first, link::build);
        predicting = new Predicting(link, predictions);
        link.follow(predicting::pulse);
        chart.setId("loss-chart");
        chart.setOnRewind(this::rewind);
        readout.setId("readout");
        predictions.setId("predictions");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add("bench-tabs");
        tab("Curves", chart);
        tab("Takes", takes);
        tab("Network", new NetworkEditor(network));
        HBox.setHgrow(tabs, Priority.ALWAYS);
        VBox controls = new VBox(rate, readout);
        controls.getStyleClass().add("bench-controls");
        getChildren().addAll(tabs, controls, predictions);
        rate.rateProperty().addListener((_, _, value) -> {
            if (!updating) {
                link.setLearningRate(value.doubleValue());
            }
        });
    }

    private void tab(String title, Node content) {
        tabs.getTabs().add(new Tab(title, content));
    }

    private void rewind(int ofTake, long iteration) {
        if (ofTake != link.currentTake()) {
            link.select(ofTake);
        }
        link.goTo(iteration);
    }

    private TakeActions actions() {
        return new TakeActions() {
            @Override
            public void rename(int id, String name) {
                link.edit(id, each -> each.named(name));
            }

            @Override
            public void colour(int id, int colour) {
                link.edit(id, each -> each.coloured(colour));
            }

            @Override
            public void show(int id, boolean visible) {
                link.edit(id, each -> each.shown(visible));
            }

            @Override
            public void delete(int id) {
                link.remove(id);
            }

            @Override
            public void makeCurrent(int id) {
                link.select(id);
            }
        };
    }

    void show(DeckState state, @Nullable TapeSnapshot snapshot) {
        readout.show(state);
        chart.look(state.captured());
        boolean plays = state.status() == DeckState.Status.PLAYING;
        chart.playheadProperty().set(plays || snapshot == null ? 0 : snapshot.iteration());
    }

    void show(ChartData data) {
        chart.show(data);
        takes.show(data.takes(), data.current());
        Take running = data.running();
        if (running != null && running.id() != take) {
            take = running.id();
            begin(running, link.program());
        }
    }

    /** Another take is shown: it brings its own settings, and maybe another network. */
    private void begin(Take running, @Nullable Program program) {
        updating = true;
        rate.rateProperty().set(running.inForce().learningRate());
        updating = false;
        if (program instanceof NetworkProgram built) {
            network.begin(built.spec());
        }
    }

    void setPalette(Palette palette) {
        chart.setPalette(palette);
        takes.setPalette(palette);
        predictions.setPalette(palette);
    }

    /** Waits for what is predicted; for still pictures. */
    void settle() throws InterruptedException {
        predicting.settle();
    }

    void dispose() {
        predicting.dispose();
    }
}
