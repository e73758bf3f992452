package tapedeck.ui.network;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tapedeck.data.DatasetKind;
import tapedeck.lesson.network.Initialisation;
import tapedeck.lesson.network.LossKind;
import tapedeck.lesson.network.NetworkSpec;
import tapedeck.ui.text.Words;

/** Describes a network and its data, and has it built. What is refused is said at its field. On the FX thread only. */
public final class NetworkEditor extends BorderPane {
    private final EditorModel model;
    private final LayerRow layers;
    private final FlowPane fields = new FlowPane();
    private final Map<NumberOption, NumberInput> inputs = new EnumMap<>(NumberOption.class);
    private final Map<NumberOption, OptionCell> cells = new EnumMap<>(NumberOption.class);
    private final Chooser<DatasetKind> kind;
    private final Chooser<LossKind> loss;
    private final Chooser<Initialisation> initialisation;
    private final Button build = new Button("Build");
    private final Button revert = new Button("Revert");

    /** An editor of this model. */
    public NetworkEditor(Words words, EditorModel model) {
        this.model = model;
        NetworkSpec spec = model.draft();
        getStyleClass().add("network-editor");
        getStylesheets().add(Objects.requireNonNull(NetworkEditor.class.getResource("network.css"), "network.css")
                .toExternalForm());
        kind = chooser("editor-data", "data", List.of(DatasetKind.values()), each -> words.of(each.title()),
                spec.generated().kind(),
                model::choose);
        number(NumberOption.SIZE, 5);
        number(NumberOption.NOISE, 4);
        number(NumberOption.ARMS, 2);
        number(NumberOption.TRAIN_SHARE, 4);
        number(NumberOption.SEED, 4);
        loss = chooser("editor-loss", "loss", List.of(LossKind.values()), LossKind::title, spec.loss(),
                model::choose);
        initialisation = chooser("editor-init", "initial weights", List.of(Initialisation.values()),
                Initialisation::title, spec.initialisation(), model::choose);
        number(NumberOption.L1, 4);
        number(NumberOption.L2, 4);
        fields.getStyleClass().add("editor-fields");
        Label width = new Label();
        width.setId("editor-width-mistake");
        width.getStyleClass().add("editor-mistake");
        width.setWrapText(true);
        width.setMinHeight(USE_PREF_SIZE);
        width.visibleProperty().bind(width.textProperty().isNotEmpty());
        width.managedProperty().bind(width.visibleProperty());
        layers = new LayerRow(model, width::setText);
        setTop(header());
        ScrollPane row = new ScrollPane(layers);
        row.getStyleClass().add("editor-scroll");
        row.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        row.setFitToHeight(true);
        row.setMinHeight(USE_PREF_SIZE);
        ScrollPane body = new ScrollPane(new VBox(row, width, fields));
        body.getStyleClass().add("editor-scroll");
        body.setFitToWidth(true);
        body.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(body);
        Label note = new Label();
        note.getStyleClass().add("editor-note");
        note.setId("editor-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.textProperty().bind(model.noteProperty());
        setBottom(note);
        model.draftProperty().subscribe(this::refresh);
        model.noteProperty().subscribe(_ -> refreshButtons());
    }

    private HBox header() {
        Label title = new Label("Network");
        title.getStyleClass().add("heading");
        title.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        build.setId("editor-build");
        build.getStyleClass().addAll("accent", "editor-button");
        build.setOnAction(_ -> model.build());
        revert.setId("editor-revert");
        revert.getStyleClass().addAll("flat", "editor-button");
        revert.setOnAction(_ -> model.revert());
        HBox header = new HBox(title, gap, revert, build);
        header.getStyleClass().add("editor-header");
        return header;
    }

    private void number(NumberOption option, int columns) {
        NumberInput input = new NumberInput(columns, () -> option.text(model.draft()));
        input.setId("editor-" + option.title().replace(' ', '-'));
        OptionCell cell = new OptionCell(option.title(), input);
        input.onTyped(text -> model.type(option, text), cell);
        cell.managedProperty().bind(cell.visibleProperty());
        inputs.put(option, input);
        cells.put(option, cell);
        fields.getChildren().add(cell);
    }

    private <T> Chooser<T> chooser(String id, String name, List<T> all, Function<T, String> title, T inForce,
            Function<T, String> choose) {
        Chooser<T> chooser = new Chooser<>(all, title, inForce);
        chooser.setId(id);
        OptionCell cell = new OptionCell(name, chooser);
        chooser.onChosen(chosen -> {
            String why = choose.apply(chosen);
            refresh(model.draft());
            cell.say(why);
        });
        fields.getChildren().add(cell);
        return chooser;
    }

    private void refresh(NetworkSpec spec) {
        layers.refresh(spec);
        kind.restore(spec.generated().kind());
        loss.restore(spec.loss());
        initialisation.restore(spec.initialisation());
        cells.forEach((option, cell) -> {
            cell.setVisible(option.isUsed(spec));
            cell.say("");
        });
        fields.getChildren().forEach(child -> ((OptionCell) child).say(""));
        inputs.values().forEach(NumberInput::restore);
        refreshButtons();
    }

    private void refreshButtons() {
        build.setDisable(!model.canBuild());
        revert.setDisable(!model.isChanged());
    }
}
