package tapedeck.ui.cases;

import java.util.Objects;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.lessons.quiz.Investigation;
import tapedeck.lessons.quiz.Probe;
import tapedeck.lessons.quiz.ProgramWithMistake;
import tapedeck.text.Message;
import tapedeck.ui.action.OwnKeys;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/** The pane of a case, which covers the window: left what is known, right what is claimed. On the FX thread only. */
public final class CasePane extends BorderPane {
    /** The window that it is drawn for, and its letters there. */
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;
    private static final double LETTERS = 15;
    private static final double LEAST_LETTERS = 13;

    private final CaseModel model;
    private final LiveTexts words;
    private final Label at = new Label();
    private final Label used = new Label();
    private final HBox levels = new HBox();
    private final Label waiting = new Label();
    private final CasePlot plot;
    private final ProbeRow probes;
    private final SuspectList suspects;
    private final RepairCard repair;
    private final HBox all;

    /** @param home what has the focus when it goes */
    public CasePane(CaseModel model, LiveTexts words, Appearance appearance, Node home) {
        this.model = model;
        this.words = words;
        setId("case-pane");
        getStyleClass().add("case-pane");
        getStylesheets().add(Objects.requireNonNull(CasePane.class.getResource("/tapedeck/ui/cases/cases.css"))
                .toExternalForm());
        styleProperty().bind(Bindings.createStringBinding(() -> "-fx-font-size: " + letters() + "px;", widthProperty(),
                heightProperty()));
        plot = new CasePlot(words, appearance);
        probes = new ProbeRow(model, words);
        suspects = new SuspectList(model, words);
        repair = new RepairCard(model, words);
        Label loss = new Label();
        loss.textProperty().bind(words.text("cases.loss"));
        loss.getStyleClass().add("case-heading");
        VBox.setVgrow(plot, Priority.ALWAYS);
        VBox curve = new VBox(loss, plot);
        curve.getStyleClass().add("case-card");
        VBox.setVgrow(curve, Priority.ALWAYS);
        VBox known = new VBox(curve, probes);
        known.getStyleClass().add("case-known");
        HBox.setHgrow(known, Priority.ALWAYS);
        VBox.setVgrow(repair, Priority.ALWAYS);
        VBox claimed = new VBox(suspects, repair);
        claimed.getStyleClass().add("case-claimed");
        ScrollPane scroll = new ScrollPane(claimed);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("case-scroll");
        all = new HBox(known, scroll);
        all.getStyleClass().add("case-all");
        waiting.getStyleClass().add("case-waiting");
        waiting.setWrapText(true);
        setTop(bar());
        setCenter(new StackPane(all, waiting));
        OwnKeys.leave(this, key -> key != KeyCode.F11);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.shownProperty().set(false);
                event.consume();
            }
        });
        visibleProperty().bind(model.shownProperty());
        managedProperty().bind(visibleProperty());
        model.shownProperty().subscribe((_, shown) -> {
            if (shown) {
                requestFocus();
            } else {
                home.requestFocus();
            }
        });
        model.versionProperty().subscribe(this::show);
        words.follow(this, this::show);
    }

    private double letters() {
        double scale = Math.min(getWidth() / WIDTH, getHeight() / HEIGHT);
        return Math.max(LEAST_LETTERS, Math.floor(4 * LETTERS * scale) / 4);
    }

    private HBox bar() {
        Button leave = new Button();
        leave.setId("case-leave");
        leave.setGraphic(new FontIcon(Feather.X));
        leave.accessibleTextProperty().bind(words.text("cases.leave"));
        leave.getStyleClass().add("flat");
        leave.setOnAction(_ -> model.shownProperty().set(false));
        Label title = new Label();
        title.textProperty().bind(words.text("cases.title"));
        title.getStyleClass().add("case-title");
        at.getStyleClass().add("case-at");
        used.setId("case-used");
        used.getStyleClass().add("case-title");
        levels.getStyleClass().add("case-levels");
        Button before = move("case-before", Feather.CHEVRON_LEFT, "cases.before", model::back);
        before.disableProperty().bind(model.versionProperty().map(_ -> model.number() <= 1));
        HBox number = new HBox(before, at, move("case-after", Feather.CHEVRON_RIGHT, "cases.next", model::next));
        number.setAlignment(Pos.CENTER);
        HBox bar = new HBox(side(Pos.CENTER_LEFT, leave, title), number, side(Pos.CENTER_RIGHT, levels, used));
        bar.getStyleClass().add("case-bar");
        return bar;
    }

    private Button move(String id, Feather icon, String text, Runnable act) {
        Button move = new Button();
        move.setId(id);
        move.setGraphic(new FontIcon(icon));
        move.accessibleTextProperty().bind(words.text(text));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(words.text(text));
        move.setTooltip(tip);
        move.getStyleClass().add("flat");
        move.setOnAction(_ -> act.run());
        return move;
    }

    private static HBox side(Pos alignment, Node... nodes) {
        HBox side = new HBox(nodes);
        side.getStyleClass().add("case-side");
        side.setAlignment(alignment);
        side.setPrefWidth(0);
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    private void show() {
        Investigation now = model.investigation();
        at.setText(words.of("cases.case", "number", model.number()));
        used.setText(words.of("cases.used", "used", now == null ? 0 : now.probes(), "all", Probe.values().length));
        levels.getChildren().setAll(IntStream.rangeClosed(1, ProgramWithMistake.LEVELS).mapToObj(this::level).toList());
        Message trouble = model.trouble();
        waiting.setText(trouble == null ? words.of("cases.making") : words.of("cases.failed", "why", trouble));
        waiting.setVisible(now == null);
        all.setVisible(now != null);
        if (now != null) {
            plot.show(now.run(), now.repaired());
            probes.show(now);
            suspects.show(now);
            repair.show(now);
        }
    }

    private ToggleButton level(int level) {
        ToggleButton button = new ToggleButton(words.of("cases.level", "level", level));
        button.setId("case-level-" + level);
        button.setSelected(level == model.level());
        button.setOnAction(_ -> model.setLevel(level));
        return button;
    }
}
