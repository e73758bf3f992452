package tapedeck.ui.landscape;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.deck.atlas.AtlasAxis;
import tapedeck.deck.atlas.AtlasQuestion;
import tapedeck.deck.atlas.AtlasResult;
import tapedeck.deck.atlas.AtlasScale;
import tapedeck.deck.atlas.RunStart;
import tapedeck.export.AtlasFile;
import tapedeck.export.LandscapeFile;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.work.Newest;
import tapedeck.view.landscape.AtlasGround;
import tapedeck.view.landscape.AtlasScene;
import tapedeck.view.landscape.AtlasWords;

/**
 * The atlas of what runs: a map of many short runs over two settings, the run that is pointed at beside it, and the button that trains
 * there. Runs only while it is seen. On the FX thread only.
 */
public final class AtlasPane extends LandscapePane {
    /** The side of a point, in em: four pixels at the usual size. */
    private static final double POINT = 0.27;
    private static final double LEAST = 8;
    private static final int DIGITS = 3;
    /** The height, in em, from which on there is room for the finer map beside the curve. */
    private static final double ROOMY = 26;
    /** The points across the finer map, in quarters of those of the whole: so wide is its box that the cross does not hide it. */
    private static final int NEAR = 3;

    private final Consumer<UnaryOperator<Hyperparameters>> sliders;
    private final Runnable begun;
    private final AtlasModel model;
    private final Newest<AtlasCurve.Job, AtlasCurve> curves = new Newest<>("atlas-curve",
            (job, _) -> AtlasCurve.of(job));
    private final AtlasMap map;
    private final AtlasTable table;
    private final AtlasCurvePlot curve;
    private final AtlasNearMap nearMap;
    private final AtlasLines lines = new AtlasLines();
    private final AtlasMenu menu;
    private final Label about = label("muted");
    private final Label xName = label("muted");
    private final Label yName = label("muted");
    private final Label xValue = label("atlas-value");
    private final Label yValue = label("atlas-value");
    private final Label outcome = label("atlas-outcome");
    private final Button train = new Button();
    private double pointedX = Double.NaN;
    private double pointedY = Double.NaN;
    private double crossX = Double.NaN;
    private double crossY = Double.NaN;
    private AtlasCurve.@Nullable Job asked;
    private @Nullable AtlasCurve known;
    private boolean trains;

    /**
     * @param sliders sets what a click on the map means
     * @param begun runs once a training is begun here
     */
    public AtlasPane(LiveTexts words, Appearance appearance, DeckLink link,
            Consumer<UnaryOperator<Hyperparameters>> sliders, Runnable begun) {
        super("atlas", words, link);
        this.sliders = sliders;
        this.begun = begun;
        model = new AtlasModel(link);
        map = new AtlasMap(appearance, new OnMap(), this::spoken);
        table = new AtlasTable(words);
        table.setVisible(false);
        curve = new AtlasCurvePlot(appearance);
        nearMap = new AtlasNearMap(appearance, this::zoomNear);
        nearMap.accessibleTextProperty().bind(words.text("atlas.near"));
        menu = new AtlasMenu(words, model.choice(), new OnMenu());
        train.setId("atlas-train");
        train.textProperty().bind(words.text("atlas.train"));
        train.setMinWidth(USE_PREF_SIZE);
        train.setMinHeight(USE_PREF_SIZE);
        train.setMaxWidth(Double.MAX_VALUE);
        train.setOnAction(_ -> train());
        about.setWrapText(true);
        setRight(side());
        setBottom(about);
        nearMap.managedProperty().bind(nearMap.visibleProperty());
        nearMap.visibleProperty().bind(heightProperty().map( // the curve and the button stay whole
                height -> height.doubleValue() > ROOMY * train.getFont().getSize()));
        stand(map, table);
        getChildren().add(lines);
        map.addEventHandler(MouseEvent.MOUSE_DRAGGED, _ -> requestLayout());
    }

    private Node side() {
        GridPane values = new GridPane();
        values.getStyleClass().add("atlas-values");
        values.addRow(0, xName, xValue);
        values.addRow(1, yName, yValue);
        for (Label name : List.of(xName, yName)) {
            name.setWrapText(true);
            GridPane.setHgrow(name, Priority.ALWAYS);
        }
        for (Label value : List.of(xValue, yValue)) {
            value.setMinWidth(USE_PREF_SIZE);
            GridPane.setHalignment(value, HPos.RIGHT);
        }
        outcome.setWrapText(true);
        outcome.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(curve, Priority.ALWAYS);
        VBox side = new VBox(nearMap, values, outcome, curve, train);
        side.getStyleClass().add("atlas-side");
        return side;
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    /** The menu of what is mapped, for the row of names above. */
    public MenuButton menu() {
        return menu;
    }

    @Override
    void begin() {
        known = null; // the model follows what runs by itself
        asked = null;
    }

    @Override
    boolean isOfIteration() { return false; }

    private int columns() {
        return map.columns(POINT * train.getFont().getSize());
    }

    private int rows() {
        return map.rows(POINT * train.getFont().getSize());
    }

    @Override
    void look(DeckState state) {
        model.setSeen(isDrawn());
        if (!isDrawn() || map.getWidth() < LEAST * train.getFont().getSize()) {
            return;
        }
        boolean changed = model.pulse(columns(), rows());
        AtlasGround ground = model.ground();
        double x = model.cross(model.choice().x());
        double y = model.cross(model.choice().y());
        if (changed || x != crossX || y != crossY) {
            crossX = x;
            crossY = y;
            show();
        }
        if (ground == null) {
            return;
        }
        if (lookNear(ground)) {
            showNear();
            map.show(scene(ground, model.near().box()));
        }
        Newest.Done<AtlasCurve.Job, AtlasCurve> done = curves.poll();
        if (done != null) {
            known = done.result();
            tell();
        }
        RunStart wanted = wanted();
        AtlasCurve.Job job = wanted == null
                ? null
                : new AtlasCurve.Job(wanted,
                        ground.view().question().iterations());
        if (job != null && !job.equals(asked)) {
            asked = job;
            curves.submit(job);
            tell();
        }
        if (trains && known != null && known.start().equals(model.start(crossX, crossY))) {
            begin(known);
        }
    }

    /** Fewer points across than the map has, eight times finer, and as many rows as make them as wide as high as there. */
    private boolean lookNear(AtlasGround ground) {
        if (!nearMap.isVisible()) {
            model.near().forget();
            return false;
        }
        AtlasQuestion question = ground.view().question();
        int columns = NEAR * question.x().points() / 4;
        double wide = map.point(question.x().points(), question.y().points());
        return model.lookNear(columns, (int) Math.rint(columns * wide * nearMap.getHeight() / nearMap.getWidth()));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        lines.show(map.corners(), map, nearMap);
    }

    private void showNear() {
        requestLayout(); // of the lines, once the box is drawn
        nearMap.show(model.ground() == null ? null : model.near().ground(), crossX, crossY);
    }

    private void zoomNear() {
        AtlasScene.Box box = model.near().box();
        if (model.ground() != null && !box.isEmpty()) {
            model.zoomTo(box.left(), box.bottom(), box.right(), box.top());
            show();
        }
    }

    /** The run that is pointed at, or else that of the cross. */
    private @Nullable RunStart wanted() {
        AtlasGround ground = model.ground();
        if (ground == null || trains || Double.isNaN(pointedX)) {
            return model.start(crossX, crossY);
        }
        AtlasQuestion question = ground.view().question();
        return model.start(value(question.x(), pointedX), value(question.y(), pointedY));
    }

    private static double value(AtlasScale scale, double place) {
        return scale.rounded((int) Math.clamp(Math.rint(place), 0, scale.points() - 1.0));
    }

    @Override
    void show() {
        AtlasGround ground = model.ground();
        AtlasGround seen = ground == null ? model.former() : ground;
        Message why = model.trouble();
        miss(why != null ? why : seen == null ? Message.of("atlas.begins") : null);
        map.show(seen == null || why != null ? null : scene(seen, model.near().box()));
        showNear();
        train.setDisable(ground == null);
        menu.show(model.choice(), model.axes());
        about.setText(ground == null ? "" : words.of(about(ground)));
        if (table.isVisible() && ground != null) {
            table.show(ground);
        }
        tell();
    }

    private Message about(AtlasGround ground) {
        Message about = AtlasWords.about(ground.view().question());
        return model.following() == 0
                ? about
                : Message.of("atlas.about.follows", "about", about, "iterations", model.following());
    }

    private AtlasScene scene(AtlasGround ground, AtlasScene.Box box) {
        AtlasQuestion question = ground.view().question();
        return new AtlasScene(ground, AtlasWords.of(ground, words.texts()), model.cross(question.x().axis()),
                model.cross(question.y().axis()), model.zoom(), model.ground() == null, box);
    }

    /** What is said of the run that is pointed at. */
    private void tell() {
        AtlasModel.Choice choice = model.choice();
        RunStart start = wanted();
        xName.setText(words.of(choice.x().title()));
        yName.setText(words.of(choice.y().title()));
        xValue.setText(written(start, choice.x()));
        yValue.setText(written(start, choice.y()));
        AtlasCurve now = known != null && known.start().equals(start) ? known : null;
        curve.show(now);
        outcome.setText(now == null ? "" : words.of(outcome(now.result())));
    }

    private String written(@Nullable RunStart start, AtlasAxis axis) {
        AtlasGround ground = model.ground();
        if (start == null || ground == null) {
            return "";
        }
        AtlasQuestion question = ground.view().question();
        return (question.x().axis() == axis ? question.x() : question.y()).written(start.value(axis));
    }

    private Message outcome(AtlasResult result) {
        return result.divergedAt() == AtlasResult.FAILED
                ? Message.of("atlas.outcome.failed")
                : result.diverged()
                        ? Message.of("atlas.outcome.diverged", "iteration", result.divergedAt())
                        : result.constant()
                                ? Message.of("atlas.outcome.constant", "loss", Numbers.of(result.loss(), DIGITS))
                                : isNoBetter(result)
                                        ? Message.of("atlas.outcome.no-better", "loss",
                                                Numbers.of(result.loss(), DIGITS),
                                                "first", Numbers.of(result.first(), DIGITS))
                                        : Message.of("atlas.outcome", "loss", Numbers.of(result.loss(), DIGITS));
    }

    private boolean isNoBetter(AtlasResult result) {
        AtlasGround ground = model.ground();
        return ground != null && ground.view().question().probe().isNoBetter(result);
    }

    private String spoken() {
        AtlasGround ground = model.ground();
        if (ground == null) {
            return words.of("atlas.title");
        }
        AtlasModel.Choice choice = model.choice();
        return words.of("atlas.spoken", "x", choice.x().title(), "xValue",
                written(model.start(crossX, crossY), choice.x()), "y",
                choice.y().title(), "yValue", written(model.start(crossX, crossY), choice.y()), "outcome",
                known == null || !known.start().equals(model.start(crossX, crossY))
                        ? Message.verbatim("…")
                        : outcome(known.result()),
                "progress", AtlasWords.progress(ground));
    }

    private void train() {
        trains = model.ground() != null; // once its run is known, with the weights that it begins with
    }

    private void begin(AtlasCurve run) {
        trains = false;
        AtlasModel.Choice choice = model.choice();
        boolean plays = link.startingOver().begin(run.start().program(), run.start().settings(), run.weights(),
                Message.of("atlas.edit.train", "x", choice.x().title(), "xValue", written(run.start(), choice.x()), "y",
                        choice.y().title(), "yValue", written(run.start(), choice.y())));
        if (plays) {
            begun.run();
        }
    }

    /** The map as it is now, to be written; empty while there is none. */
    public Optional<LandscapeFile.Shown> picture() {
        AtlasGround ground = model.ground();
        Program program = link.workbench().program();
        if (ground == null || program == null || model.trouble() != null) {
            return Optional.empty();
        }
        AtlasScene scene = scene(ground, AtlasScene.Box.NONE);
        String title = words.of(program.title());
        return Optional.of(new LandscapeFile.Shown("atlas", format -> LandscapeFile.isNumbers(format)
                ? AtlasFile.numbers(format, ground.view())
                : AtlasFile.picture(format, scene, title)));
    }

    /** Waits for the map; for still pictures. */
    public void settle() throws InterruptedException {
        if (isDrawn() && map.getWidth() > 0) {
            model.settle(columns(), rows());
            pulse();
            curves.await();
            pulse();
        }
    }

    /** Ends its threads. */
    public void dispose() {
        model.close();
        curves.close();
    }

    private final class OnMap implements AtlasMap.Gestures {
        @Override
        public void point(double column, double row) {
            pointedX = column;
            pointedY = row;
        }

        @Override
        public void pick(double column, double row) {
            AtlasGround ground = model.ground();
            if (ground == null) {
                return;
            }
            AtlasQuestion question = ground.view().question();
            put(question.x(), column);
            put(question.y(), row);
            sliders.accept(set -> with(question.y(), row, with(question.x(), column, set))); // one step to take back
        }

        private static boolean isOfMapAlone(AtlasAxis axis) {
            return axis == AtlasAxis.WIDTH || axis == AtlasAxis.WEIGHT_SCALE;
        }

        private void put(AtlasScale scale, double place) {
            if (isOfMapAlone(scale.axis())) {
                model.put(scale.axis(), value(scale, place));
            }
        }

        private Hyperparameters with(AtlasScale scale, double place, Hyperparameters set) {
            RunStart now = model.start(crossX, crossY);
            return now == null || isOfMapAlone(scale.axis())
                    ? set
                    : new RunStart(now.program(), now.settings().with(set), 1)
                            .with(scale.axis(), value(scale, place)).settings().hyperparameters();
        }

        @Override
        public void box(double left, double bottom, double right, double top) {
            model.zoomTo(left, bottom, right, top);
            show();
        }

        @Override
        public void zoom(double column, double row, boolean in) {
            if (in) {
                model.zoomIn(column, row);
            } else {
                model.zoomOut();
            }
            show();
        }

        @Override
        public void train() {
            AtlasPane.this.train();
        }
    }

    private final class OnMenu implements AtlasMenu.Chosen {
        @Override
        public void map(AtlasModel.Choice choice) {
            model.choose(choice);
        }

        @Override
        public void whole() {
            model.zoomWhole();
            show();
        }

        @Override
        public void table(boolean shown) {
            table.setVisible(shown);
            map.setVisible(!shown);
            show();
        }
    }
}
