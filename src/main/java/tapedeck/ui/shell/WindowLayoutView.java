package tapedeck.ui.shell;

import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.SplitPane;
import javafx.scene.image.ImageView;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tapedeck.ui.graph.GraphPane;
import tapedeck.ui.lesson.LessonPane;
import tapedeck.ui.present.Caption;
import tapedeck.ui.story.AlertBar;
import tapedeck.ui.story.StoryBar;
import tapedeck.ui.theme.LiveTexts;

/**
 * The parts of the window as each way places them: one of each part, which moves from slot to slot. In Watch and Step
 * the graph is large, with the tape and a strip of curve and rate below; in Train it is a strip itself, and below it are
 * the curve, the settings and what is predicted.
 */
final class WindowLayoutView extends StackPane {
    private static final double GAP = 12;
    private static final ObservableValue<Boolean> ALWAYS = new SimpleBooleanProperty(true);

    private final Panes panes;
    private final LiveTexts words;
    private final GraphPane graph;
    private final Debugger debugger;
    private final TrainingBench bench;
    private final StackPane middle = new StackPane();
    private final StackPane graphStrip = new StackPane();
    private final StackPane curveStrip = new StackPane();
    private final StackPane rateStrip = new StackPane();
    private final StackPane rateCard = new StackPane();
    private final ImageView still = new ImageView();
    private final Caption caption;
    private final Node data;
    private final AlertBar alert;
    private final SplitPane training;
    /** Held here, for what it is made of holds it only weakly. */
    private final ObservableValue<Boolean> low;
    /** Not where nothing is known of the rows, and a lesson's text needs the room. */
    private final ObservableValue<Boolean> predicts;
    /** True if the program stands beside the graph: a lesson has the lines it speaks of below that. */
    private final BooleanBinding listed;

    WindowLayoutView(Panes panes, LiveTexts words, GraphPane graph, StoryBar story, Debugger debugger,
            TrainingBench bench,
            Caption caption, Node data) {
        this.panes = panes;
        this.words = words;
        this.graph = graph;
        this.debugger = debugger;
        this.bench = bench;
        this.caption = caption;
        this.data = data;
        predicts = panes.scriptProperty().and(panes.lessonProperty()).not();
        listed = panes.listingProperty().and(panes.lessonProperty().not());
        middle.getStyleClass().add("graph-area");
        graphStrip.getStyleClass().add("strip-of-graph");
        alert = story.alert();
        training = training();
        FoldingPanes sides = new FoldingPanes(panes.nowProperty(), debugger.left(), told(story), debugger.inspector());
        sides.getStyleClass().add("sides");
        sides.add(debugger.left(), listed, WindowLayoutPanes::listingShareProperty)
                .add(debugger.inspector(), panes.inspectorProperty(), WindowLayoutPanes::inspectorShareProperty);
        listed.subscribe(beside -> {
            if (!beside) {
                debugger.lines().getChildren().setAll(debugger.left());
            }
        });
        VBox.setVgrow(sides, Priority.ALWAYS);
        HBox strip = strip();
        FoldingPanes rows = new FoldingPanes(panes.nowProperty(), new VBox(sides, debugger.strip(), caption), strip);
        rows.setOrientation(Orientation.VERTICAL);
        rows.getStyleClass().add("rows-of-panes");
        low = panes.wayProperty().isNotEqualTo(WindowLayout.TRAIN).and(panes.benchProperty());
        rows.add(strip, low, WindowLayoutPanes::benchShareProperty);
        setId("ways");
        still.setVisible(false);
        still.setManaged(false); // it may be larger than the room there is now
        getChildren().addAll(rows, still);
        graph.options().oneScaleProperty().bindBidirectional(panes.oneScaleProperty());
        graph.options().stripProperty()
                .bind(panes.wayProperty().isEqualTo(WindowLayout.TRAIN).and(panes.benchProperty()));
        panes.wayProperty().subscribe(this::arrange);
        panes.presentProperty().subscribe(_ -> present());
        panes.lessonProperty().subscribe(_ -> present());
        panes.listingProperty().subscribe(_ -> present());
        panes.tapeProperty().subscribe(_ -> present());
        panes.frozenProperty().subscribe(this::freeze);
    }

    /** Shows itself as a picture, until what happens behind it is done. */
    private void freeze(boolean on) {
        still.setImage(on && getScene() != null && getWidth() > 0 ? snapshot(null, null) : null);
        still.setVisible(still.getImage() != null);
        still.toFront();
    }

    /** The middle, what is to be read over it, and the sentence below it. */
    private VBox told(StoryBar story) {
        StackPane over = new StackPane(middle, alert);
        StackPane.setMargin(alert, new Insets(0, GAP, GAP, GAP));
        alert.visibleProperty().subscribe(this::makeRoom);
        alert.heightProperty().subscribe(this::makeRoom);
        alert.failureProperty().subscribe(_ -> makeRoom());
        VBox.setVgrow(over, Priority.ALWAYS);
        VBox.setMargin(debugger.lines(), new Insets(GAP, 2 * GAP, 2 * GAP, 2 * GAP));
        debugger.lines().getStylesheets().add(LessonPane.STYLES);
        VBox told = new VBox(over);
        panes.presentProperty().subscribe(_ -> tell(told, over, story.caption()));
        panes.wayProperty().subscribe(_ -> tell(told, over, story.caption()));
        return told;
    }

    /** With the sentence of the graph, unless one presents: then it stands larger, below all; or no graph is seen. */
    private void tell(VBox told, Node over, Node caption) {
        boolean below = !panes.presentProperty().get() && panes.wayProperty().get() != WindowLayout.DATA;
        told.getChildren().setAll(below ? List.of(over, debugger.lines(), caption) : List.of(over, debugger.lines()));
    }

    /** Above the message of a failure: what failed last stands at the foot of the graph. */
    private void makeRoom() {
        boolean under = alert.isVisible() && alert.failureProperty().getValue()
                && panes.wayProperty().get() != WindowLayout.TRAIN;
        StackPane.setMargin(middle, new Insets(0, 0, under ? alert.getHeight() + GAP : 0, 0));
    }

    private HBox strip() {
        HBox strip = new HBox(curveStrip, rateStrip);
        strip.setId("strip");
        strip.getStyleClass().add("strip");
        HBox.setHgrow(curveStrip, Priority.ALWAYS);
        rateStrip.getStyleClass().add("rate");
        return strip;
    }

    private FoldingPanes settings() {
        rateCard.getStyleClass().add("card");
        rateCard.setMaxHeight(USE_PREF_SIZE); // what it does not need is the predictions'
        VBox predicted = new VBox(bench.readout(), bench.predictions());
        predicted.getStyleClass().addAll("card", "predicted");
        VBox.setVgrow(bench.predictions(), Priority.ALWAYS);
        FoldingPanes both = new FoldingPanes(panes.nowProperty(), rateCard, predicted);
        both.setOrientation(Orientation.VERTICAL);
        both.setMinWidth(USE_PREF_SIZE);
        both.getStyleClass().add("settings");
        both.add(predicted, predicts, WindowLayoutPanes::predictedShareProperty);
        return both;
    }

    private SplitPane training() {
        TabPane tabs = bench.tabs();
        tabs.getStyleClass().add("card");
        FoldingPanes settings = settings();
        FoldingPanes columns = new FoldingPanes(panes.nowProperty(), tabs, settings);
        columns.getStyleClass().add("bench");
        columns.add(settings, ALWAYS, WindowLayoutPanes::settingsShareProperty);
        graph.underKey(open());
        FoldingPanes all = new FoldingPanes(panes.nowProperty(), graphStrip, columns);
        all.setOrientation(Orientation.VERTICAL);
        all.getStyleClass().add("training");
        all.add(columns, panes.benchProperty(), WindowLayoutPanes::benchShareProperty);
        return all;
    }

    private Hyperlink open() {
        Hyperlink open = new Hyperlink();
        open.setId("open-graph");
        open.textProperty().bind(words.text("shell.openGraph"));
        open.setMinWidth(USE_PREF_SIZE);
        panes.presentProperty().subscribe(on -> show(open, !on)); // the switch of ways is large then
        open.setOnAction(_ -> panes.wayProperty().set(WindowLayout.STEP));
        return open;
    }

    private void arrange(WindowLayout way) {
        boolean train = way == WindowLayout.TRAIN;
        List.of(middle, graphStrip, curveStrip, bench.curves(), rateStrip, rateCard)
                .forEach(slot -> slot.getChildren().clear());
        (train ? graphStrip : middle).getChildren().add(graph);
        if (train) {
            middle.getChildren().add(training);
        }
        if (way == WindowLayout.DATA) {
            middle.getChildren().add(data);
        }
        graph.setVisible(way != WindowLayout.DATA); // it stays where it is, below
        (train ? bench.curves() : curveStrip).getChildren().add(bench.chart());
        (train ? rateCard : rateStrip).getChildren().add(bench.controls());
        bench.chart().setBelow(!train);
        StackPane.setAlignment(alert, train ? Pos.BOTTOM_RIGHT : Pos.BOTTOM_CENTER);
        alert.setColumn(train ? rateCard.widthProperty() : null); // beside the curve, which it is about
        graph.followingProperty().set(true);
        makeRoom();
        present();
    }

    private void present() {
        boolean train = panes.wayProperty().get() == WindowLayout.TRAIN;
        boolean presenting = panes.presentProperty().get();
        boolean graphed = !train && panes.wayProperty().get() != WindowLayout.DATA;
        boolean taught = panes.lessonProperty().get();
        show(debugger.strip(), graphed && (taught ? panes.tapeProperty().get() : !presenting));
        show(debugger.lines(), taught && panes.listingProperty().get());
        show(rateStrip, !taught); // a step that has one turn it shows all settings
        boolean captioned = graphed && presenting && !taught; // a lesson says what is to be said
        show(caption, captioned);
        alert.setCaptioned(captioned);
        bench.controls().setRateAlone(!train || (presenting && !taught)); // the rest is not for a class
        bench.predictions().setPresented(presenting);
        bench.chart().setPresented(presenting || taught);
        graph.options().restingProperty().set(panes.wayProperty().get() == WindowLayout.WATCH);
        graph.options().fillingProperty().set(!train && presenting);
        graph.options().toolsShownProperty().set(!taught);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
