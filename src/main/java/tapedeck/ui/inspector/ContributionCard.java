package tapedeck.ui.inspector;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tapedeck.array.NdArray;
import tapedeck.explain.ElementPlace;
import tapedeck.explain.GradientAccount;
import tapedeck.explain.GradientNames;
import tapedeck.explain.NamedFormulas;
import tapedeck.explain.Statistics;
import tapedeck.tape.GradientTerm;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Palette;
import tapedeck.ui.theme.Thumbnail;

/** One contribution to a gradient: what came in, what the Function did to it, what it gave, and the sum so far. */
final class ContributionCard extends VBox {
    private static final int WIDE = 48;
    private static final int HIGH = 34;

    private final Palette palette;

    ContributionCard(LiveTexts words, Palette palette, GradientAccount.Row row, Subject subject, InspectorModel model,
            boolean several) {
        this.palette = palette;
        getStyleClass().add("contribution");
        String title = words.of(row.title());
        if (row.source() == GradientTerm.Source.FUNCTION) {
            getChildren().add(InspectorTexts.link(title, words.of("inspector.show", "name", title),
                    () -> model.selection().select(new Selection.FunctionSelected(row.function())), "row-title"));
            getChildren().add(InspectorTexts.label(formula(words, row, subject), "formula", "derivative"));
        } else {
            getChildren().add(InspectorTexts.label(title, "row-title"));
        }
        HBox pictures = new HBox();
        pictures.getStyleClass().add("pictures");
        NdArray incoming = row.incoming();
        if (incoming != null && row.output() >= 0) {
            TensorState output = subject.snapshot().tensor(row.output());
            String of = ElementPlace.name(output);
            getChildren().add(InspectorTexts.link(GradientNames.of(subject.snapshot(), output.id()).of(output),
                    words.of("inspector.why.show-incoming", "name", of),
                    () -> model.selection().select(new Selection.TensorSelected(row.output())), "formula",
                    "came-in"));
            pictures.getChildren().addAll(
                    picture(words, InspectorTexts.label(words, "inspector.why.came", "caption"), incoming),
                    operator("→"));
        }
        pictures.getChildren().add(picture(words, InspectorTexts.label(words.of("inspector.why.gives"), "caption"),
                row.contribution()));
        if (several) {
            pictures.getChildren().addAll(operator("Σ"),
                    picture(words, InspectorTexts.label(words.of("inspector.why.sum"), "caption"), row.sum()));
        }
        getChildren().add(pictures);
    }

    private static String formula(LiveTexts words, GradientAccount.Row row, Subject subject) {
        FunctionRecorded recorded = subject.snapshot().functions().get(row.function()).recorded();
        String formula = recorded == null || row.input() < 0
                ? null
                : NamedFormulas.gradient(recorded, row.input(),
                        GradientNames.of(subject.snapshot(), subject.tensor().id()));
        return formula == null ? words.of(Message.all(row.derivative())) : formula;
    }

    private static Node operator(String text) {
        Label label = InspectorTexts.label(text, "operator");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private VBox picture(LiveTexts words, Label caption, NdArray array) {
        return new VBox(caption, image(array), norm(words, array));
    }

    private Pane image(NdArray array) {
        ImageView view = new ImageView(
                Thumbnail.of(array, Thumbnail.scale(array), palette, HIGH, WIDE).image(WIDE, HIGH));
        view.setFitWidth(WIDE);
        view.setFitHeight(HIGH);
        view.setSmooth(false);
        StackPane frame = new StackPane(view);
        frame.getStyleClass().add("picture");
        return frame;
    }

    private static Label norm(LiveTexts words, NdArray array) {
        Statistics of = Statistics.of(array, 1);
        String text = array.numel() == 1
                ? InspectorTexts.signed(array.item())
                : of.nonFinite() > 0
                        ? words.of("inspector.why.not-finite", "n", of.nonFinite())
                        : words.of("inspector.why.norm", "norm", Numbers.of(of.norm(), 2));
        Label note = InspectorTexts.label(text, "picture-note");
        note.setWrapText(false);
        note.setMinWidth(USE_PREF_SIZE);
        return note;
    }
}
