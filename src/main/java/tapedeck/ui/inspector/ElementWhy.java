package tapedeck.ui.inspector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.explain.ChainRule;
import tapedeck.explain.ElementPlace;
import tapedeck.explain.GradientAccount;
import tapedeck.explain.GradientCause;
import tapedeck.explain.GradientMeaning;
import tapedeck.explain.GradientNames;
import tapedeck.explain.NamedFormulas;
import tapedeck.tape.FunctionState;
import tapedeck.tape.GradientTerm;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.theme.LiveTexts;

/**
 * The chain rule for one element with both its factors: {@code h[0,37]} and below it {@code 0.81 × +0.0140 = +0.0113} for each term,
 * their sum, and what that number means for the loss. Each factor leads to where it comes from.
 */
final class ElementWhy {
    private static final int FEW = 4;
    private static final int MOST = 100;
    private static final int DIGITS = 3;

    private final LiveTexts words;
    private final InspectorModel model;
    private final Subject subject;
    private final ElementPlace place;
    private final ChainRule rule;
    private final GradientAccount account;
    private final IntConsumer unfold;

    /** @param unfold is told which contribution is to be shown with all its terms */
    ElementWhy(LiveTexts words, InspectorModel model, Subject subject, ElementPlace place, IntConsumer unfold) {
        this.words = words;
        this.model = model;
        this.subject = subject;
        this.place = place;
        this.unfold = unfold;
        rule = ChainRule.of(subject.snapshot(), place.tensor(), place.element());
        account = GradientAccount.of(subject.snapshot(), place.tensor());
    }

    /** The parts, one below the other. */
    List<Node> nodes(int unfolded) {
        List<Node> nodes = new ArrayList<>();
        String result = rule.parts().isEmpty() && Double.isNaN(rule.grad()) ? "None" : signed(rule.grad());
        nodes.add(InspectorTexts.label(
                GradientNames.shown(subject.tensor()) + place.index(subject.tensor()) + " = " + result,
                "formula",
                "formula-subject"));
        List<GradientAccount.Row> rows = account.rows();
        for (int i = 0; i < rule.parts().size(); i++) {
            part(nodes, i, rows.get(i), i == unfolded);
        }
        if (rule.parts().size() > 1) {
            nodes.add(total("inspector.why.total", rule.grad()));
            tell(nodes, GradientCause.ofSum(rule, subject.tensor().type()));
        }
        Message nudge = GradientMeaning.of(rule, subject.snapshot());
        if (nudge != null) {
            nodes.add(InspectorTexts.label(words.of(nudge), "nudge"));
        }
        return nodes;
    }

    private void part(List<Node> nodes, int index, GradientAccount.Row row, boolean whole) {
        ChainRule.Part part = rule.parts().get(index);
        if (part.source() != GradientTerm.Source.FUNCTION) {
            nodes.add(InspectorTexts.label(words.of(part.title()), "row-title"));
            nodes.add(InspectorTexts.label(words.of(part.symbols()), "formula"));
            nodes.add(InspectorTexts.label("= " + signed(part.contribution()), "formula", "result"));
            return;
        }
        String formula = formula(row);
        if (formula != null) {
            nodes.add(
                    InspectorTexts.label(
                            GradientNames.shown(subject.tensor()) + (index > 0 ? " += " : " = ") + formula,
                            "formula"));
        }
        if (part.terms().isEmpty()) {
            nodes.add(InspectorTexts.label(words.of(part.numbers(FEW)), "answer"));
            why(nodes, row, part);
            return;
        }
        boolean all = part.count() <= FEW + 2;
        int shown = whole ? Math.min(MOST, part.terms().size()) : all ? part.count() : FEW;
        nodes.add(InspectorTexts.label(words.of(all ? "inspector.why.terms" : "inspector.why.terms-largest", "n",
                part.count()), "muted"));
        nodes.add(terms((all ? part.terms() : largestFirst(part.terms())).subList(0, shown)));
        if (part.count() > shown) {
            String more = words.of("inspector.why.more", "n", part.count() - shown);
            nodes.add(whole
                    ? InspectorTexts.label(more, "muted")
                    : InspectorTexts.link(more, words.of("inspector.why.unfold", "n", part.count() - shown),
                            () -> unfold.accept(index), "more"));
        }
        if (part.count() > 1) {
            nodes.add(total("inspector.why.sum", part.contribution()));
        } else {
            nodes.add(InspectorTexts.label("= " + part.terms().getFirst().numbers(), "formula"));
        }
        why(nodes, row, part);
    }

    private static List<ChainRule.Term> largestFirst(List<ChainRule.Term> terms) {
        return terms.stream().sorted(Comparator.comparingDouble((ChainRule.Term each) -> Double.isNaN(each.value())
                ? Double.NEGATIVE_INFINITY
                : -Math.abs(each.value()))).toList();
    }

    /** Why what a Function gave is not finite. */
    private void why(List<Node> nodes, GradientAccount.Row row, ChainRule.Part part) {
        FunctionState function = row.function() < 0 ? null : subject.snapshot().functions().get(row.function());
        if (function != null && function.recorded() != null) {
            tell(nodes, GradientCause.of(part, function.recorded(), account.names()));
        }
    }

    private void tell(List<Node> nodes, @Nullable Message cause) {
        if (cause != null) {
            nodes.add(InspectorTexts.label(words.of(cause), "answer"));
        }
    }

    private @Nullable String formula(GradientAccount.Row row) {
        FunctionState function = row.function() < 0 ? null : subject.snapshot().functions().get(row.function());
        return function == null || function.recorded() == null || row.input() < 0
                ? null
                : NamedFormulas.gradient(function.recorded(), row.input(), account.names());
    }

    private GridPane terms(List<ChainRule.Term> terms) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("factors");
        for (int i = 0; i < terms.size(); i++) {
            ChainRule.Term term = terms.get(i);
            VBox from = new VBox();
            for (ElementPlace factor : term.factors()) {
                from.getChildren().add(link(factor.text(subject.snapshot()), factor, "data-link"));
            }
            if (term.factors().isEmpty()) {
                from.getChildren().add(InspectorTexts.label("∂", "number"));
            }
            String gradient = "∂" + account.names().root() + "/∂" + term.gradient().text(subject.snapshot());
            Node incoming = oneLine(
                    InspectorTexts.link(signed(term.incoming()), words.of("inspector.why.go", "place", gradient),
                            () -> model.go(term.gradient()), "grad-link", "number"));
            Label local = cell(number(term.local()));
            grid.add(from, 0, 2 * i, 5, 1); // above its numbers: beside them a narrow inspector would cut those
            grid.addRow(2 * i + 1, local, cell("×"), incoming, cell("="), cell(signed(term.value())));
            GridPane.setHgrow(local, Priority.ALWAYS);
            GridPane.setHalignment(incoming, HPos.RIGHT);
        }
        return grid;
    }

    private Node total(String key, double value) {
        GridPane grid = new GridPane();
        grid.getStyleClass().addAll("factors", "total");
        Label name = InspectorTexts.label(words, key, "line-name");
        Label number = cell(signed(value));
        number.getStyleClass().add("result");
        grid.addRow(0, name, number);
        GridPane.setHgrow(name, Priority.ALWAYS);
        return grid;
    }

    private static Label cell(String text) {
        Label label = InspectorTexts.label(text, "number");
        label.setWrapText(false);
        label.setMinWidth(Label.USE_PREF_SIZE);
        GridPane.setHalignment(label, HPos.RIGHT);
        return label;
    }

    private Node link(String text, ElementPlace to, String style) {
        return oneLine(
                InspectorTexts.link(text, words.of("inspector.why.go", "place", text), () -> model.go(to), "number",
                        style));
    }

    private static Hyperlink oneLine(Hyperlink link) {
        link.setWrapText(false);
        link.setMinWidth(Hyperlink.USE_PREF_SIZE);
        return link;
    }

    private static String number(double value) {
        return Numbers.of(value, DIGITS);
    }

    private static String signed(double value) {
        return value > 0 ? "+" + number(value) : number(value);
    }
}
