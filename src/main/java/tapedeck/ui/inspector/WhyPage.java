package tapedeck.ui.inspector;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.explain.ElementPlace;
import tapedeck.explain.GradientAccount;
import tapedeck.explain.NoGradient;
import tapedeck.explain.NonFiniteCause;
import tapedeck.text.Message;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/** The gradient taken apart: as a whole, and for one element; or why there is none. */
final class WhyPage extends InspectorPage {
    private static final int MOST_ROWS = 30;

    private final Label summary = InspectorTexts.label("", "summary");
    private final VBox missing = new VBox();
    private final VBox rows = new VBox();
    private final Label elementTitle;
    private final Label whole;
    private final TextField index = new TextField();
    private final Label problem = InspectorTexts.label("", "problem");
    private final VBox cause = new VBox();
    private final VBox chain = new VBox();
    private final VBox update = new VBox();
    private final ElementCheck check;
    private final Appearance appearance;
    private boolean held;
    private @Nullable ElementPlace opened;
    private int unfolded = -1;
    private @Nullable Subject shown;

    WhyPage(LiveTexts words, Appearance appearance, InspectorModel model) {
        super(words, model, InspectorTab.WHY);
        this.appearance = appearance;
        elementTitle = InspectorTexts.label(words, "inspector.why.element", "heading");
        missing.getStyleClass().add("missing");
        rows.getStyleClass().add("rows");
        chain.getStyleClass().add("chain");
        cause.getStyleClass().add("missing");
        cause.managedProperty().bind(Bindings.isNotEmpty(cause.getChildren()));
        index.setId("why-index");
        index.accessibleTextProperty().bind(words.text("inspector.why.index"));
        index.setPromptText("0,0");
        index.setOnAction(_ -> choose());
        elementTitle.setLabelFor(index);
        whole = InspectorTexts.label(words, "inspector.why.whole", "heading");
        HBox head = new HBox(elementTitle, index);
        head.getStyleClass().add("element-head");
        elementTitle.setMinWidth(USE_PREF_SIZE);
        update.managedProperty().bind(Bindings.isNotEmpty(update.getChildren()));
        whole.managedProperty().bind(whole.visibleProperty());
        check = new ElementCheck(words);
        add(missing, update, head, problem, cause, chain, check, whole, summary, rows);
        model.elementProperty().subscribe(() -> element(shown));
        appearance.paletteProperty().subscribe((_, _) -> {
            rows.getChildren().clear(); // in other colours
            show(shown);
        });
    }

    private void choose() {
        Message wrong = model.choose(index.getText());
        problem.setText(wrong == null ? "" : words.of(wrong));
    }

    @Override
    void forgetWords() {
        leave();
    }

    @Override
    void show(@Nullable Subject subject) {
        if (subject == null) {
            leave();
            return;
        }
        boolean same = shown != null && shown.tensor().equals(subject.tensor());
        shown = subject;
        GradientAccount account = GradientAccount.of(subject.snapshot(), subject.tensor().id());
        NoGradient none = NoGradient.of(subject.snapshot(), subject.tensor().id());
        summary.setText(words.of(account.message()));
        missing.getChildren().setAll(none == null ? List.of() : answer(none));
        missing.setVisible(none != null);
        missing.setManaged(none != null);
        if (!same || rows.getChildren().isEmpty()) {
            rows.getChildren().setAll(account.rows().stream().limit(MOST_ROWS)
                    .map(row -> new ContributionCard(words, appearance.palette(), row, subject, model,
                            account.rows().size() > 1))
                    .toList());
            int more = account.rows().size() - MOST_ROWS;
            if (more > 0) {
                rows.getChildren().add(InspectorTexts.label(words.of("inspector.why.more", "n", more), "muted"));
            }
        }
        element(subject);
    }

    private List<Node> answer(NoGradient none) {
        Label question = InspectorTexts.label(none instanceof NoGradient.NotALeaf(String name, String _, long _)
                ? words.of("inspector.why.afterwards-none", "name", name)
                : words.of("inspector.why.no-gradient"), "heading");
        Label text = InspectorTexts.label(words.of(none.message()), "answer");
        if (none.function() >= 0) {
            return List.of(question, text, InspectorTexts.link(words.of("inspector.why.show-function"),
                    words.of("inspector.why.show-function-spoken"),
                    () -> model.selection().select(new Selection.FunctionSelected(none.function()))));
        }
        Subject now = shown;
        return none.tensor() >= 0 && now != null && none.tensor() != now.tensor().id()
                ? List.of(question, text, InspectorTexts.link(words.of("inspector.why.show-tensor"),
                        words.of("inspector.why.show-tensor-spoken"),
                        () -> model.selection().select(new Selection.TensorSelected(none.tensor()))))
                : List.of(question, text);
    }

    /** Sets whether the program holds: only then is there time to check. */
    void setPaused(boolean now) {
        if (held != now) {
            held = now;
            check();
        }
    }

    private void check() {
        check.ask(held ? shown : null, model.elementProperty().get(), model.hProperty().get());
    }

    /** Not seen any more. */
    void leave() {
        shown = null;
        check.leave();
    }

    /** Waits for what is being computed: for still pictures. */
    void settle() throws InterruptedException {
        check.settle();
    }

    @Override
    void dispose() {
        check.dispose();
    }

    private void element(@Nullable Subject subject) {
        check();
        chain.getChildren().clear();
        update.getChildren().clear();
        cause.getChildren().clear();
        int element = model.elementProperty().get();
        if (subject == null || element >= subject.tensor().data().numel()) {
            return;
        }
        ElementPlace place = new ElementPlace(subject.tensor().id(), element);
        if (!place.equals(opened)) {
            unfolded = -1;
        }
        opened = place;
        problem.setText("");
        index.setText(place.index(subject.tensor()).replaceAll("[\\[\\]]", ""));
        index.setDisable(subject.tensor().shape().dim() == 0);
        Message why = NonFiniteCause.of(subject.snapshot(), place);
        if (why != null) {
            cause.getChildren().setAll(InspectorTexts.label(words.of("inspector.why.not-finite-number", "element",
                    place.text(subject.snapshot()), "value",
                    InspectorTexts.number(subject.tensor().data().toArray()[element])), "heading"),
                    InspectorTexts.label(words.of(why), "answer"));
        }
        UpdateCard.of(words, subject, element).ifPresent(update.getChildren()::add);
        if (subject.tensor().grad() != null || !subject.tensor().gradientTerms().isEmpty()) {
            chain.getChildren().setAll(new ElementWhy(words, model, subject, place, this::unfold).nodes(unfolded));
        }
    }

    private void unfold(int part) {
        unfolded = part;
        element(shown);
    }
}
