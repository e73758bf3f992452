package tapedeck.ui.shell;

import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Take;
import tapedeck.deck.TapeSnapshot;
import tapedeck.ui.chart.ChartData;
import tapedeck.ui.chart.LossChart;
import tapedeck.ui.controls.RateSlider;
import tapedeck.ui.controls.Readout;
import tapedeck.ui.graph.GraphPane;
import tapedeck.ui.predictions.PredictionsPane;
import tapedeck.ui.theme.Theme;

/** All that is in the window: the transport above, the graph, the training bench below. */
public final class MainView extends BorderPane {
    private static final double BENCH_SHARE = 0.3;
    private static final double LISTING_SHARE = 0.2;
    private static final double INSPECTOR_SHARE = 0.24;

    private final DeckLink link;
    private final Transport transport;
    private final GraphPane graph = new GraphPane();
    private final LossChart chart = new LossChart();
    private final RateSlider rate = new RateSlider();
    private final Readout readout = new Readout();
    private final Label notice = new Label();
    private final StoryBar story;
    private final SplitPane split = new SplitPane();
    private final Panes panes = new Panes();
    private final Debugger debugger;
    private final PredictionsPane predictions = new PredictionsPane();
    private final Predicting predicting;
    private Theme theme = Theme.LIGHT;
    private boolean updating;

    /** A view of what {@code link} shows. */
    public MainView(DeckLink link) {
        this.link = link;
        story = new StoryBar(link::goTo);
        debugger = new Debugger(link);
        predicting = new Predicting(link, predictions);
        link.follow(predicting::pulse);
        getStyleClass().add("main-view");
        getStylesheets().add(
                Objects.requireNonNull(MainView.class.getResource("/tapedeck/ui/shell/shell.css")).toExternalForm());
        transport = new Transport(link, panes, this::togglePresent, this::toggleTheme);
        setTop(transport);
        HBox bench = bench();
        split.getItems().addAll(upper(), bench);
        split.setOrientation(Orientation.VERTICAL);
        Folding.install(split, bench, panes.benchProperty(), BENCH_SHARE);
        setCenter(split);
        graph.selectionProperty().bindBidirectional(debugger.selectionProperty());
        link.stateProperty().addListener((_, _, _) -> refresh());
        link.snapshotProperty().addListener((_, _, _) -> refreshGraph());
        link.chartProperty().addListener((_, _, data) -> show(data));
        link.noticeProperty().addListener((_, _, text) -> show(text));
        rate.rateProperty().addListener((_, _, value) -> {
            if (!updating) {
                link.setLearningRate(value.doubleValue());
            }
        });
        show("");
        refresh();
        refreshGraph();
    }

    /** The graph between the listing and the inspector, and the tape below them. */
    private VBox upper() {
        SplitPane sides = new SplitPane(debugger.left(), graphArea(), debugger.inspector());
        sides.getStyleClass().add("sides");
        Folding.install(sides, debugger.left(), panes.listingProperty(), LISTING_SHARE);
        Folding.install(sides, debugger.inspector(), panes.inspectorProperty(), INSPECTOR_SHARE);
        VBox.setVgrow(sides, Priority.ALWAYS);
        return new VBox(notice(), story, sides, debugger.strip());
    }

    private Label notice() {
        notice.setId("notice");
        notice.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        notice.setWrapText(true);
        notice.setMaxWidth(Double.MAX_VALUE);
        notice.getStyleClass().add("notice");
        return notice;
    }

    private VBox graphArea() {
        graph.setId("graph");
        VBox.setVgrow(graph, Priority.ALWAYS);
        VBox area = new VBox(graph);
        area.getStyleClass().add("graph-area");
        return area;
    }

    private HBox bench() {
        chart.setId("loss-chart");
        chart.setOnRewind((_, iteration) -> link.goTo(iteration));
        readout.setId("readout");
        HBox.setHgrow(chart, Priority.ALWAYS);
        VBox controls = new VBox(rate, readout);
        controls.getStyleClass().add("bench-controls");
        predictions.setId("predictions");
        HBox bench = new HBox(chart, controls, predictions);
        bench.getStyleClass().add("bench");
        return bench;
    }

    private void refresh() {
        DeckState state = link.stateProperty().get();
        TapeSnapshot snapshot = link.snapshotProperty().get();
        transport.show(state, link.lessonProperty().get());
        story.show(state, snapshot);
        debugger.show(state, snapshot);
        if (state != null) {
            readout.show(state);
            chart.look(state.captured());
            boolean plays = state.status() == DeckState.Status.PLAYING;
            chart.playheadProperty().set(plays || snapshot == null ? 0 : snapshot.iteration());
        }
    }

    private void refreshGraph() {
        TapeSnapshot snapshot = link.snapshotProperty().get();
        DeckState state = link.stateProperty().get();
        boolean moving = state != null && !Double.isInfinite(state.speed());
        debugger.show(snapshot);
        graph.show(snapshot, moving ? 1 / (Deck.STEPS_PER_SECOND * state.speed()) : 0);
    }

    private void show(@Nullable ChartData data) {
        if (data == null) {
            return;
        }
        chart.show(data);
        updating = true;
        Take take = data.running();
        if (take != null && take.iteration() == 0) {
            rate.rateProperty().set(take.inForce().learningRate()); // a new run begins with its own rate
        }
        updating = false;
    }

    private void show(String text) {
        notice.setText(text);
        notice.setVisible(!text.isEmpty());
        notice.setManaged(!text.isEmpty());
    }

    /** The graph, to finish its layout for a picture and to fit. */
    public GraphPane graph() {
        return graph;
    }

    Debugger debugger() {
        return debugger;
    }

    /** Finishes what is worked out in the background: for still pictures. Blocks. */
    void settle() throws InterruptedException {
        graph.settle();
        predicting.settle();
    }

    /** Which panes are open. */
    Panes panes() {
        return panes;
    }

    /** Ends what runs in the background. */
    public void dispose() {
        graph.dispose();
        debugger.dispose();
        predicting.dispose();
    }

    /** Puts the focus where the number of an iteration is typed. */
    void askForIteration() {
        story.lookup("#jump").requestFocus();
    }

    /** Dresses the scene this view is in. */
    public void setTheme(Theme chosen) {
        theme = chosen;
        theme.apply(getScene());
        graph.setPalette(theme.palette());
        chart.setPalette(theme.palette());
        debugger.setPalette(theme.palette());
        predictions.setPalette(theme.palette());
    }

    /** Light to dark and back. */
    void toggleTheme() {
        setTheme(theme.other());
    }

    /** For a projector: the graph gets the room and the text around it is larger; and back. */
    void togglePresent() {
        boolean presenting = !getStyleClass().remove("present");
        if (presenting) {
            getStyleClass().add("present");
        }
        panes.present(presenting);
    }
}
