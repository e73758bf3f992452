package tapedeck.ui.controls;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Knob;
import tapedeck.program.Knobs;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.theme.LiveTexts;

/** The numbers of a script's own that can be turned, all but its rate, a line each; and those that can be made such. */
final class KnobRows extends VBox {
    private final LiveTexts words;
    private final HyperparametersModel model;
    private final VBox lines = new VBox();
    private final Label note = new Label();
    private final MenuButton more = new MenuButton();
    private final Map<String, KnobRow> rows = new LinkedHashMap<>();
    private final Button again = new Button();

    KnobRows(LiveTexts words, HyperparametersModel model) {
        this.words = words;
        this.model = model;
        getStyleClass().add("rows");
        lines.getStyleClass().add("rows");
        note.getStyleClass().add("note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.setId("knobs-note");
        note.textProperty().bind(words.text("controls.knobs.none"));
        more.setId("knobs-more");
        more.getStyleClass().add("small");
        more.textProperty().bind(words.text("controls.knobs.more"));
        more.accessibleTextProperty().bind(more.textProperty());
        again.setId("knobs-again");
        again.textProperty().bind(words.text("controls.knobs.again"));
        again.setTooltip(new Tooltip());
        again.getTooltip().textProperty().bind(words.text("controls.knobs.again.help"));
        again.setVisible(false);
        for (var each : List.of(note, more, again)) {
            each.managedProperty().bind(each.visibleProperty());
        }
        getChildren().addAll(note, again, lines, more);
        model.knobsProperty().subscribe(this::rebuild);
        model.chosenProperty().subscribe((_, _) -> rebuild(model.knobsProperty().get()));
        model.valueProperty().subscribe(this::refresh);
    }

    /** Sets whether what it trained with was set elsewhere, and is over. */
    void setRecorded(boolean recorded) {
        note.textProperty().bind(words.text(recorded ? "controls.knobs.recorded" : "controls.knobs.none"));
    }

    private void rebuild(Knobs knobs) {
        rows.clear();
        more.getItems().clear();
        Set<String> chosen = model.chosenProperty().get();
        // what somebody has made a knob comes first: it is to be in sight
        for (Knob knob : knobs.others().stream().sorted(Comparator.comparing(each -> !chosen.contains(each.name())))
                .toList()) {
            if (!knob.offered() || chosen.contains(knob.name())) {
                rows.put(knob.name(),
                        new KnobRow(words, knob, knobs.title(knob), value -> model.turn(knob.name(), value)));
            } else {
                more.getItems().add(offer(knob));
            }
        }
        lines.getChildren().setAll(rows.values());
        note.setVisible(knobs.isEmpty());
        more.setVisible(!more.getItems().isEmpty());
        refresh(model.valueProperty().get());
    }

    private MenuItem offer(Knob knob) {
        MenuItem item = new MenuItem();
        item.setMnemonicParsing(false);
        item.textProperty().bind(words.text(Message.of("controls.knobs.offer", "name", knob.name(), "value",
                Numbers.shortest(knob.made()), "line", knob.line())));
        item.setOnAction(_ -> model.choose(knob.name()));
        return item;
    }

    /** Has {@code action} run when somebody wants a new run with what is set, for what cannot act in this one. */
    void setOnAgain(Runnable action) {
        again.setOnAction(_ -> action.run());
    }

    private void refresh(Hyperparameters now) {
        Knobs knobs = model.knobsProperty().get();
        rows.forEach((name, row) -> {
            double value = knobs.in(now, name);
            if (!Double.isNaN(value)) {
                row.show(value);
            }
        });
        again.setVisible(knobs.others().stream()
                .anyMatch(each -> each.early() && rows.containsKey(each.name())
                        && knobs.in(now, each.name()) != each.made()));
    }

    /** Returns whether somebody drags or types in one. */
    boolean isBusy() {
        return rows.values().stream().anyMatch(KnobRow::isBusy);
    }
}
