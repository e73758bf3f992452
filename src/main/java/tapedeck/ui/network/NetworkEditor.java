package tapedeck.ui.network;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.data.Source;
import tapedeck.data.prepare.TableSource;
import tapedeck.programs.network.Initialisation;
import tapedeck.programs.network.LossKind;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.text.Message;
import tapedeck.ui.input.Choice;
import tapedeck.ui.input.NumberField;
import tapedeck.ui.theme.LiveTexts;

/** Describes a network and its data, and has it built. On the FX thread only. */
public final class NetworkEditor extends BorderPane {
    private final EditorModel model;
    private final LiveTexts words;
    private final LayerRow layers;
    private final WrittenRow written;
    /** The layers and all else of what can be built. */
    private final VBox own;
    private final ScrollPane body;
    private final FlowPane fields = new FlowPane();
    private final Map<NetworkNumberOption, NumberField> numbers = new EnumMap<>(NetworkNumberOption.class);
    private final Choice<Source> data;
    /** How many rows there are, where they are not made. */
    private final Label read = new Label();
    private final Choice<LossKind> loss;
    private final Choice<Initialisation> initialisation;
    private final Button build;
    private final Button revert;
    private final Label note = new Label();

    /** An editor of this model. */
    public NetworkEditor(LiveTexts words, EditorModel model) {
        this.model = model;
        this.words = words;
        getStyleClass().add("network-editor");
        getStylesheets().add(Objects.requireNonNull(NetworkEditor.class.getResource("network.css"), "network.css")
                .toExternalForm());
        data = choice("data", Message.of("network.data"), List.of(), Source::title, this::choose);
        read.setId("editor-read");
        read.getStyleClass().add("editor-read");
        fields.getChildren().add(new OptionCell(words, Message.of("network.rows"), read));
        number(NetworkNumberOption.ROWS);
        number(NetworkNumberOption.NOISE);
        number(NetworkNumberOption.ARMS);
        number(NetworkNumberOption.TRAIN_SHARE);
        number(NetworkNumberOption.SEED);
        loss = choice("loss", Message.of("network.loss"), List.of(LossKind.values()),
                LossKind::title, model::choose);
        initialisation = choice("init", Message.of("network.initialisation"), List.of(Initialisation.values()),
                Initialisation::title, model::choose);
        number(NetworkNumberOption.L1);
        number(NetworkNumberOption.L2);
        fields.getStyleClass().add("editor-fields");
        layers = new LayerRow(words, model, this::offerToBuild);
        build = button("build", "network.build", "accent", model::build);
        revert = button("revert", "network.revert", "flat", model::revert);
        setTop(header());
        ScrollPane row = new ScrollPane(layers);
        row.getStyleClass().add("editor-scroll");
        row.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        row.setFitToHeight(true);
        row.setMinHeight(USE_PREF_SIZE);
        written = new WrittenRow(words, model::describeOwn);
        own = new VBox(row, fields);
        body = new ScrollPane(own);
        body.getStyleClass().add("editor-scroll");
        body.setFitToWidth(true);
        body.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(body);
        model.draftProperty().subscribe(this::refresh);
        model.tablesProperty().subscribe(_ -> offerData(model.draft()));
        model.writtenProperty().subscribe(this::showWritten);
        model.notesProperty().subscribe(_ -> refreshNote());
        words.follow(this, () -> {
            showRead(model.draft());
            refreshNote();
        });
    }

    private Button button(String id, String key, String style, Runnable then) {
        Button button = new Button();
        button.textProperty().bind(words.text(key));
        button.setId("editor-" + id);
        button.getStyleClass().addAll(style, "editor-button");
        button.setOnAction(_ -> then.run());
        return button;
    }

    private HBox header() {
        note.getStyleClass().add("editor-note");
        note.setId("editor-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        for (Button each : List.of(revert, build)) {
            each.setMinWidth(USE_PREF_SIZE);
            each.managedProperty().bind(each.visibleProperty());
        }
        HBox header = new HBox(note, revert, build);
        header.getStyleClass().add("editor-header");
        return header;
    }

    private void number(NetworkNumberOption option) {
        NumberField field = new NumberField(words, option.title(), () -> words.of(option.text(model.draft())),
                text -> model.type(option, text), NumberField.Leaving.RESTORES);
        field.setHelp(option.limits().says());
        field.setPrefColumnCount(option.columns());
        field.setId("editor-" + option.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        field.refusedProperty().subscribe((_, _) -> offerToBuild());
        numbers.put(option, field);
        fields.getChildren().add(new OptionCell(words, option.title(), field));
    }

    private <T> Choice<T> choice(String id, Message name, List<T> all, Function<T, Message> title,
            Function<T, Optional<Message>> offer) {
        Choice<T> choice = new Choice<>(words, name, all, title);
        choice.setId("editor-" + id);
        choice.onOffered(offer);
        fields.getChildren().add(new OptionCell(words, name, choice));
        return choice;
    }

    private void refresh(NetworkSpec spec) {
        layers.refresh(spec);
        offerData(spec);
        read.getParent().setVisible(!spec.isGenerated());
        showRead(spec);
        loss.show(spec.loss());
        initialisation.show(spec.initialisation());
        numbers.forEach((option, field) -> {
            field.getParent().setVisible(option.isUsed(spec));
            field.restore();
        });
        refreshNote();
    }

    private void showRead(NetworkSpec spec) {
        int train = spec.isGenerated() ? 0 : spec.trainRows();
        read.setText(spec.isGenerated()
                ? ""
                : words.of("network.read", "train", train, "test",
                        spec.data().size() - train));
    }

    /** Rows that are made, by their kind, and the tables that ran. */
    private void offerData(NetworkSpec spec) {
        List<Source> all = new ArrayList<>();
        for (DatasetKind kind : DatasetKind.values()) {
            all.add(DatasetSpec.of(kind));
        }
        all.addAll(model.tablesProperty().get());
        data.offer(all, spec.isGenerated() ? DatasetSpec.of(spec.generated().kind()) : spec.data());
    }

    private Optional<Message> choose(Source chosen) {
        return switch (chosen) {
            case DatasetSpec made -> model.choose(made.kind());
            case TableSource table -> model.choose(table);
            default -> throw new IllegalArgumentException("not offered");
        };
    }

    private void showWritten(@Nullable WrittenNetwork network) {
        if (network != null) {
            written.show(network);
        }
        boolean focused = written.isFocusWithin() || own.isFocusWithin();
        body.setContent(network == null ? own : written);
        build.setVisible(network == null);
        revert.setVisible(network == null);
        if (focused) {
            body.requestFocus(); // or what comes next in the window would have it
        }
    }

    private void refreshNote() {
        note.setText(model.notesProperty().get().stream().map(words::of).collect(Collectors.joining(" ")));
        offerToBuild();
        revert.setDisable(!model.isChanged());
    }

    /** Not while a refused number stands in a field: what would be built is not what is seen. */
    private void offerToBuild() {
        boolean refused = layers.isRefused()
                || numbers.values().stream().anyMatch(field -> field.refusedProperty().get());
        build.setDisable(refused || !model.canBuild());
    }
}
