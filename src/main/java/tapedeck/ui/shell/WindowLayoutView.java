package tapedeck.ui.shell;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.SplitPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tapedeck.action.Action;
import tapedeck.ui.action.Buttons;
import tapedeck.ui.graph.GraphPane;
import tapedeck.ui.lesson.LessonPane;
import tapedeck.ui.present.PresentedCaption;
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

    /** Beside a lesson's text. */
    private static final PseudoClass TAUGHT = PseudoClass.getPseudoClass("taught");

    private final Panes panes;
    private final GraphPane graph;
    private final Debugger debugger;
    private final TrainingBench bench;
    private final StackPane middle = new StackPane();
    private final StackPane graphStrip = new StackPane();
    private final StackPane curveStrip = new StackPane();
    private final StackPane rateStrip = new StackPane();
    private final StripLine line;
    private final StackPane rateCard = new StackPane();
    private final ImageView still = new ImageView();
    private final PresentedCaption caption;
    private final Node data;
    private final AlertBar alert;
    private final SplitPane training;
    /** Held here, for what it is made of holds it only weakly. */
    private final ObservableValue<Boolean> low;
    /** In a lesson only where it speaks of that. */
    private final ObservableValue<Boolean> predicts;
    /** In a lesson only where its step has one set something. */
    private final ObservableValue<Boolean> sided;
    private final ObservableValue<Boolean> untaught;
    /** Curve or another face: in a lesson not where what is predicted has all the room. */
    private final ObservableValue<Boolean> faced;
    /** In a lesson only where something can be set. */
    private final ObservableValue<Boolean> rated;
    /** True if a class sees steps: the graph, and below it the lines around the one that runs. */
    private final BooleanBinding steppedBeforeClass;
    /** True if the program stands beside the graph: a lesson has the lines it speaks of below that. */
    private final BooleanBinding listed;

    WindowLayoutView(Panes panes, LiveTexts words, Buttons buttons, GraphPane graph, StoryBar story, Debugger debugger,
            TrainingBench bench,
            PresentedCaption caption, Node data) {
        this.panes = panes;
        this.graph = graph;
        this.debugger = debugger;
        this.bench = bench;
        this.caption = caption;
        this.data = data;
        predicts = Bindings.and(inLesson(BenchSide::isPredicted), bench.hasPredictedProperty());
        untaught = panes.lessonProperty().not();
        sided = inLesson(side -> side != BenchSide.NOTHING);
        faced = inLesson(BenchSide::hasFace);
        rated = inLesson(BenchSide::isSet);
        steppedBeforeClass = panes.presentProperty().and(panes.lessonProperty().not())
                .and(panes.wayProperty().isEqualTo(WindowLayout.STEP));
        listed = panes.listingProperty().and(panes.lessonProperty().or(steppedBeforeClass).not());
        middle.getStyleClass().add("graph-area");
        graphStrip.getStyleClass().add("strip-of-graph");
        alert = story.alert();
        training = training();
        FoldingPanes sides = new FoldingPanes(panes.nowProperty(), debugger.left(), told(story), debugger.inspector());
        sides.getStyleClass().add("sides");
        sides.add(debugger.left(), listed, WindowLayoutPanes::listingShareProperty)
                .add(debugger.inspector(), panes.inspectorProperty(), WindowLayoutPanes::inspectorShareProperty)
                .foldAtClick(debugger.left(), panes.listingProperty())
                .foldAtClick(debugger.inspector(), panes.inspectorProperty());
        HBox.setHgrow(sides, Priority.ALWAYS);
        HBox middles = new HBox(grip(buttons, Action.LISTING_PANE, panes.listingProperty()), sides,
                grip(buttons, Action.INSPECTOR_PANE, panes.inspectorProperty()));
        middles.setAlignment(Pos.CENTER);
        VBox.setVgrow(middles, Priority.ALWAYS);
        listed.subscribe(beside -> {
            if (!beside) {
                debugger.lines().getChildren().setAll(debugger.left());
            }
        });
        HBox strip = strip();
        line = new StripLine(words, buttons, bench, panes.benchProperty(), panes.valleyProperty(),
                panes.benchProperty().or(panes.wayProperty().isNotEqualTo(WindowLayout.WATCH))); // few to watch
        FoldingPanes rows = new FoldingPanes(panes.nowProperty(),
                new VBox(middles, debugger.strip(), caption, line), strip);
        rows.setOrientation(Orientation.VERTICAL);
        rows.getStyleClass().add("rows-of-panes");
        low = panes.wayProperty().isNotEqualTo(WindowLayout.TRAIN).and(panes.benchProperty());
        rows.add(strip, low, now -> hasValleyBelow() ? now.valleyShareProperty() : now.benchShareProperty());
        rows.foldAtClick(strip, panes.benchProperty());
        setId("ways");
        still.setVisible(false);
        still.setManaged(false); // it may be larger than the room there is now
        getChildren().addAll(rows, still);
        graph.options().oneScaleProperty().bindBidirectional(panes.oneScaleProperty());
        graph.options().stripProperty()
                .bind(panes.wayProperty().isEqualTo(WindowLayout.TRAIN).and(panes.benchProperty()));
        graph.options().inspectedProperty().bind(panes.inspectorProperty()
                .and(panes.wayProperty().isEqualTo(WindowLayout.STEP)).and(panes.lessonProperty().not()));
        graph.options().roomProperty()
                .bind(Bindings.when(panes.lessonProperty()).then(heightProperty()).otherwise(0));
        panes.wayProperty().subscribe(this::arrange);
        panes.presentProperty().subscribe(_ -> placeCurve());
        panes.lessonProperty().subscribe(_ -> placeCurve());
        bench.faces().selectedProperty().subscribe(_ -> present());
        panes.sideProperty().subscribe(_ -> present());
        panes.listingProperty().subscribe(_ -> present());
        panes.tapeProperty().subscribe(_ -> present());
        panes.benchProperty().subscribe(_ -> present());
        panes.valleyProperty().subscribe(_ -> {
            placeCurve();
            rows.place();
        });
        panes.frozenProperty().subscribe(this::freeze);
    }

    /** Outside of a lesson true. */
    private BooleanBinding inLesson(Predicate<BenchSide> so) {
        return Bindings.createBooleanBinding(() -> !panes.lessonProperty().get() || so.test(panes.sideProperty().get()),
                panes.lessonProperty(), panes.sideProperty());
    }

    /** Shows itself as a picture, until what happens behind it is done. */
    private void freeze(boolean on) {
        still.setImage(on && getScene() != null && getWidth() > 0 ? snapshot(null, null) : null);
        still.setVisible(still.getImage() != null);
        still.toFront();
    }

    /** A handle at the edge where a pane is closed, which opens it; where it is open, its divider closes it. A class and a lesson have none. */
    private Node grip(Buttons buttons, Action action, ObservableValue<Boolean> open) {
        ButtonBase grip = buttons.icon(action);
        grip.setGraphic(null);
        grip.getStyleClass().add("grip");
        Runnable when = () -> show(grip, !open.getValue() && !panes.presentProperty().get()
                && !panes.lessonProperty().get() && panes.wayProperty().get() != WindowLayout.TRAIN); // it has all it needs
        List.of(open, panes.presentProperty(), panes.lessonProperty(), panes.wayProperty())
                .forEach(each -> each.subscribe(when));
        return grip;
    }

    /** The middle, what is to be read over it, and the sentence below it. */
    private VBox told(StoryBar story) {
        StackPane over = new StackPane(middle, alert);
        StackPane.setMargin(alert, new Insets(0, GAP, GAP, GAP));
        alert.visibleProperty().subscribe(this::makeRoom);
        alert.heightProperty().subscribe(this::makeRoom);
        alert.failureProperty().subscribe(_ -> makeRoom());
        bench.faces().selectedProperty().subscribe(_ -> makeRoom());
        VBox.setVgrow(over, Priority.ALWAYS);
        debugger.lines().getStylesheets().add(LessonPane.STYLES);
        VBox told = new VBox(over);
        panes.presentProperty().subscribe(_ -> tell(told, over, story.caption()));
        panes.wayProperty().subscribe(_ -> tell(told, over, story.caption()));
        return told;
    }

    /** With the sentence of the graph, unless one presents: then it stands larger, below all; or one trains: it would soon
     * go, and all would move. */
    private void tell(VBox told, Node over, Node caption) {
        boolean below = !panes.presentProperty().get() && (panes.wayProperty().get() == WindowLayout.WATCH
                || panes.wayProperty().get() == WindowLayout.STEP);
        told.getChildren().setAll(below ? List.of(over, debugger.lines(), caption) : List.of(over, debugger.lines()));
    }

    /**
     * Above the message of a failure: what failed last stands at the foot of the graph; and in training above any beside what has
     * its axes and legends where the curves have their beginning.
     */
    private void makeRoom() {
        boolean train = panes.wayProperty().get() == WindowLayout.TRAIN;
        boolean under = alert.isVisible() && (train ? !bench.showsCurves() : alert.failureProperty().getValue());
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
        StackPane predicted = new StackPane(bench.predicted());
        predicted.getStyleClass().addAll("card", "predicted");
        FoldingPanes both = new FoldingPanes(panes.nowProperty(), rateCard, predicted);
        both.setOrientation(Orientation.VERTICAL);
        both.setMinWidth(USE_PREF_SIZE);
        both.getStyleClass().add("settings");
        both.add(predicted, predicts, WindowLayoutPanes::predictedShareProperty).add(rateCard, rated);
        bench.controls().openProperty().subscribe((_, _) -> both.place());
        return both;
    }

    private SplitPane training() {
        Faces faces = bench.faces();
        faces.getStyleClass().add("card");
        FoldingPanes settings = settings();
        FoldingPanes columns = new FoldingPanes(panes.nowProperty(), faces, settings);
        columns.getStyleClass().add("bench");
        columns.add(settings, sided, WindowLayoutPanes::settingsShareProperty).add(faces, faced);
        columns.orientationProperty().bind(Bindings
                .when(panes.lessonProperty().and(panes.sideProperty().isEqualTo(BenchSide.RATE)))
                .then(Orientation.VERTICAL).otherwise(Orientation.HORIZONTAL));
        panes.sideProperty().subscribe(_ -> columns.place());
        panes.lessonProperty().subscribe(now -> {
            columns.pseudoClassStateChanged(TAUGHT, now);
            bench.setTaught(now);
        });
        faces.besideProperty().bind(panes.presentProperty().not());
        faces.choosableProperty().bind(panes.lessonProperty().not());
        bench.setOnMapped(graph::map);
        graph.setOnNumber(debugger::pick);
        FoldingPanes all = new FoldingPanes(panes.nowProperty(), graphStrip, columns);
        all.setOrientation(Orientation.VERTICAL);
        all.getStyleClass().add("training");
        all.add(columns, panes.benchProperty(), WindowLayoutPanes::benchShareProperty).add(graphStrip, untaught);
        return all;
    }

    private void arrange(WindowLayout way) {
        boolean train = way == WindowLayout.TRAIN;
        List.of(middle, graphStrip, rateStrip, rateCard).forEach(slot -> slot.getChildren().clear());
        (train ? graphStrip : middle).getChildren().add(graph);
        if (train) {
            middle.getChildren().add(training);
        }
        if (way == WindowLayout.DATA) {
            middle.getChildren().add(data);
        }
        if (!panes.lessonProperty().get()) {
            graph.renew(); // a lesson has one graph, however it is looked at
        }
        graph.setVisible(way != WindowLayout.DATA); // it stays where it is, below
        (train ? rateCard : rateStrip).getChildren().add(bench.controls());
        bench.chart().setBelow(!train);
        StackPane.setAlignment(alert, train ? Pos.BOTTOM_LEFT : Pos.BOTTOM_CENTER);
        alert.setLine(train ? bench.faces().widthProperty() : null); // below the axis of the curve
        graph.followingProperty().set(true);
        makeRoom();
        placeCurve();
    }

    /** Curve and valley among the faces of the bench, or one of them below the graph. */
    private void placeCurve() {
        boolean valley = hasValleyBelow();
        List.of(curveStrip, bench.curves(), bench.valleys()).forEach(slot -> slot.getChildren().clear());
        (valley ? curveStrip : bench.valleys()).getChildren().add(bench.valley());
        (valley || panes.wayProperty().get() == WindowLayout.TRAIN ? bench.curves() : curveStrip).getChildren()
                .add(bench.chart());
        present();
    }

    /** Returns whether the valley stands below the graph, where else the curve does. */
    private boolean hasValleyBelow() {
        return panes.valleyProperty().get() && panes.hasRoomForValley();
    }

    private void present() {
        boolean train = panes.wayProperty().get() == WindowLayout.TRAIN;
        boolean presenting = panes.presentProperty().get();
        boolean graphed = !train && panes.wayProperty().get() != WindowLayout.DATA;
        boolean taught = panes.lessonProperty().get();
        show(debugger.strip(), graphed && (taught ? panes.tapeProperty().get() : !presenting));
        boolean stepped = steppedBeforeClass.get();
        debugger.lines().follow(stepped);
        VBox.setMargin(debugger.lines(),
                new Insets(stepped ? GAP / 2 : GAP, 2 * GAP, stepped ? GAP / 2 : 2 * GAP, 2 * GAP));
        show(debugger.lines(), (taught || stepped) && panes.listingProperty().get());
        boolean valley = hasValleyBelow();
        show(rateStrip, !taught && !valley); // a step that has one turn it shows all settings; a valley's axis is the rate
        boolean open = panes.benchProperty().get();
        show(line, graphed && !presenting && !taught && (!open || valley));
        bench.valley().setDrawn(train ? bench.showsValley() : valley && open);
        boolean captioned = graphed && presenting && !taught; // a lesson says what is to be said
        show(caption, captioned);
        alert.setCaptioned(captioned);
        bench.controls().setRateAlone(taught
                ? panes.sideProperty().get() != BenchSide.SETTINGS
                : !train || presenting); // the rest is not for a class
        bench.controls().setPresented(presenting);
        bench.predictions().setPresented(presenting);
        graph.options().notedProperty().set(taught); // else the line above says it
        graph.options().restingProperty().set(panes.wayProperty().get() == WindowLayout.WATCH);
        graph.options().fillingProperty().set(panes.wayProperty().get() == WindowLayout.WATCH && presenting);
        graph.options().legendPinnedProperty().set(presenting);
        graph.options().toolsShownProperty().set(!taught);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
