package tapedeck.ui.classroom;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tapedeck.classroom.ClassQuestion;
import tapedeck.classroom.GraphSpots;
import tapedeck.classroom.TeacherQuestion;
import tapedeck.lessons.claim.Observation;
import tapedeck.text.Message;
import tapedeck.ui.theme.LiveTexts;

/** The card on which a teacher types a question within seconds, over a window that stays in use: a choice, a number, a place in the graph, a curve, or a rate. On the FX thread only. */
public final class AskCard extends StackPane {
    /** So many are watched in some seconds. */
    private static final int ITERATIONS = 100;

    private final ClassModel model;
    private final LiveTexts words;
    private final Supplier<String> picked;
    private final TextField question = new TextField();
    private final ToggleGroup kinds = new ToggleGroup();
    private final AnswerRows answers;
    private final TextField amount = new TextField();
    private final ComboBox<String> spots = new ComboBox<>();
    private final TextField iterations = new TextField();
    private final HBox ofIterations = new HBox();
    private final Label hint = new Label();
    private final Label flaw = new Label();
    /** The question that the kind or a picked tensor suggests: it goes when something else is asked for. */
    private String suggested = "";

    /** @param picked the name of the tensor that is selected in the graph; empty for none */
    public AskCard(ClassModel model, LiveTexts words, Supplier<String> picked) {
        this.model = model;
        this.words = words;
        this.picked = picked;
        setId("class-ask");
        getStyleClass().add("class-ask-layer");
        getStylesheets().add(ClassStrip.STYLES);
        setPickOnBounds(false); // the graph below is in use: a tensor can be picked there
        setAlignment(Pos.TOP_LEFT); // it grows downward: what is typed into stays where it is
        visibleProperty().bind(model.askingProperty().and(model.openProperty().isNotNull()));
        managedProperty().bind(visibleProperty());
        answers = new AnswerRows(words, this::ask);
        question.setId("ask-question");
        question.getStyleClass().add("class-ask-question");
        question.promptTextProperty().bind(words.text("vote.ask.question"));
        question.setOnAction(_ -> next());
        amount.setId("ask-amount");
        amount.getStyleClass().add("mono");
        amount.promptTextProperty().bind(words.text("vote.ask.amount.prompt"));
        amount.accessibleTextProperty().bind(words.text("vote.ask.amount"));
        amount.setOnAction(_ -> ask());
        spots.setId("ask-spots");
        spots.setMaxWidth(Double.MAX_VALUE);
        spots.accessibleTextProperty().bind(words.text("vote.ask.right"));
        iterations.setId("ask-iterations");
        iterations.getStyleClass().add("mono");
        iterations.setOnAction(_ -> ask());
        Label named = new Label();
        named.textProperty().bind(words.text("vote.ask.iterations"));
        named.setLabelFor(iterations);
        ofIterations.getChildren().addAll(named, iterations);
        ofIterations.setAlignment(Pos.CENTER_LEFT);
        ofIterations.getStyleClass().add("class-answer-line");
        hint.getStyleClass().add("class-hint");
        hint.setWrapText(true);
        flaw.setId("ask-flaw");
        flaw.getStyleClass().add("class-flaw");
        flaw.setWrapText(true);
        for (Region each : List.of(answers, amount, spots, ofIterations, hint, flaw)) {
            each.managedProperty().bind(each.visibleProperty());
        }
        flaw.visibleProperty().bind(flaw.textProperty().isNotEmpty());
        VBox place = new VBox(card());
        place.getStyleClass().add("class-ask-place");
        place.setPickOnBounds(false);
        getChildren().add(place);
        kinds.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                kinds.selectToggle(before);
            } else {
                show();
                question.requestFocus();
            }
        });
        select(AskKind.CHOICE);
        visibleProperty().subscribe(shown -> {
            if (shown) {
                open();
            }
        });
        words.follow(this, this::show);
        addEventHandler(ActionEvent.ACTION, ActionEvent::consume); // Enter is the card's: the window would take the focus home
    }

    private ToggleButton button(AskKind kind) {
        ToggleButton button = new ToggleButton();
        button.setId(kind.id());
        button.textProperty().bind(words.text(kind.text()));
        button.setUserData(kind);
        button.setToggleGroup(kinds);
        return button;
    }

    private AskKind kind() {
        return (AskKind) kinds.getSelectedToggle().getUserData();
    }

    private void select(AskKind kind) {
        kinds.getToggles().stream().filter(each -> each.getUserData() == kind).findFirst()
                .ifPresent(kinds::selectToggle);
    }

    private VBox card() {
        Label title = new Label();
        title.textProperty().bind(words.text("vote.ask"));
        title.getStyleClass().add("class-title");
        HBox head = new HBox();
        Arrays.stream(AskKind.values()).map(this::button).forEach(head.getChildren()::add);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("class-ask-head");
        Button cancel = new Button();
        cancel.textProperty().bind(words.text("vote.ask.cancel"));
        cancel.setOnAction(_ -> model.askingProperty().set(false));
        Button go = new Button();
        go.setId("ask-go");
        go.getStyleClass().add("accent");
        go.textProperty().bind(words.text("vote.ask.go"));
        go.setOnAction(_ -> ask());
        HBox moves = new HBox(cancel, go);
        moves.setAlignment(Pos.CENTER_RIGHT);
        moves.getStyleClass().add("class-moves");
        VBox card = new VBox(title, head, question, answers, amount, spots, ofIterations, hint, flaw, moves);
        card.getStyleClass().add("class-ask");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return card;
    }

    private void open() {
        question.clear();
        amount.clear();
        answers.clear();
        iterations.setText(Integer.toString(ITERATIONS));
        suggested = "";
        AskKind first = picked.get().isEmpty() ? AskKind.CHOICE : AskKind.NUMBER;
        if (first == kind()) {
            show();
        } else {
            select(first);
        }
        question.requestFocus();
        question.selectAll();
    }

    /** Shows what the kind of question needs; a tensor that is picked is most likely what it is about. */
    private void show() {
        AskKind kind = kind();
        answers.setVisible(kind == AskKind.CHOICE);
        amount.setVisible(kind == AskKind.NUMBER);
        spots.setVisible(kind == AskKind.POINT);
        ofIterations.setVisible(kind.isOfIterations());
        flaw.setText("");
        hint.setText(kind.hint().map(words::of).orElse(""));
        hint.setVisible(kind.hint().isPresent());
        if (question.getText().equals(suggested)) {
            String tensor = kind == AskKind.NUMBER ? picked.get() : "";
            suggested = tensor.isEmpty()
                    ? kind.question().map(words::of).orElse("")
                    : words.of("vote.ask.gradient", "tensor", tensor);
            question.setText(suggested);
            amount.setText(tensor.isEmpty() ? "" : tensor + ".grad");
        }
        Observation seen = model.seen();
        if (kind == AskKind.POINT) {
            spots.getItems().setAll(words.of("vote.ask.any"));
            if (seen != null) {
                spots.getItems().addAll(GraphSpots.of(seen).stream().map(ClassQuestion.Spot::name).toList());
            }
            String name = picked.get();
            spots.getSelectionModel().select(Math.max(0, spots.getItems().indexOf(name)));
        }
    }

    private void next() {
        AskKind kind = kind();
        if (kind == AskKind.CHOICE) {
            answers.focus();
        } else if (kind == AskKind.NUMBER && amount.getText().isBlank()) {
            amount.requestFocus();
        } else {
            ask();
        }
    }

    private void ask() {
        TeacherQuestion typed = typed();
        Optional<Message> wrong = model.flaw(typed);
        // what is wrong with an amount is said as lessons say it: behind what it is said of
        flaw.setText(wrong.map(why -> why.key().startsWith("lessons.claim.")
                ? words.of("vote.ask.flaw", "amount", amount.getText().strip(), "why", why)
                : words.of(why)).orElse(""));
        if (wrong.isEmpty()) {
            model.ask(typed);
        }
    }

    private TeacherQuestion typed() {
        String text = question.getText().strip();
        return switch (kind()) {
            case CHOICE -> new TeacherQuestion.Choose(text, answers.answers(), answers.right());
            case NUMBER -> new TeacherQuestion.Type(text, amount.getText().strip());
            case POINT -> new TeacherQuestion.Point(text,
                    spots.getSelectionModel().getSelectedIndex() <= 0 ? "" : spots.getValue());
            case DRAW -> new TeacherQuestion.Draw(text, iterations.getText());
            case RATE -> new TeacherQuestion.Rate(text, iterations.getText());
        };
    }
}
