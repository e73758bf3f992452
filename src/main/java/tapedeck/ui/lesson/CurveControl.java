package tapedeck.ui.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Question;
import tapedeck.lessons.StepWords;
import tapedeck.lessons.claim.EvaluationContext;
import tapedeck.lessons.play.CurveAxes;
import tapedeck.lessons.play.Response;
import tapedeck.lessons.play.Stage;
import tapedeck.tape.Series;
import tapedeck.text.Numbers;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.plot.LinePlot;
import tapedeck.view.plot.PlotColour;

/** One of several curves by its letter, each that of a real run; a label says what it is a curve of once the question is answered. */
final class CurveControl extends AnswerControl {
    private static final int ACROSS = 2;
    private static final int DIGITS = 3;

    private final Stage stage;
    private final Question.Curves question;
    private final List<Small> pictures = new ArrayList<>();

    CurveControl(Question.Curves question, Map<String, StepWords.Reply> replies, ProseFlow prose, Stage stage,
            LiveTexts words, Appearance appearance) {
        this.stage = stage;
        this.question = question;
        List<Option> options = new ArrayList<>();
        for (Question.Curve curve : question.curves()) {
            StepWords.Reply reply = replies.get(curve.key());
            Small picture = new Small(curve.key(), Question.mark(options.size()),
                    reply == null ? "" : prose.plain(reply.answer()), words, appearance);
            pictures.add(picture);
            options.add(picture.option);
        }
        oneOf(options);
        GridPane pairs = new GridPane(); // so that all are seen at once
        pairs.getStyleClass().add("lesson-curves");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(100.0 / ACROSS);
        for (int i = 0; i < ACROSS; i++) {
            pairs.getColumnConstraints().add(half);
        }
        for (int i = 0; i < options.size(); i++) {
            pairs.add(options.get(i), i % ACROSS, i / ACROSS);
            GridPane.setVgrow(options.get(i), Priority.ALWAYS);
            options.get(i).setMaxHeight(Double.MAX_VALUE);
        }
        getChildren().add(pairs);
    }

    @Override
    void pulse() {
        Map<String, EvaluationContext> curves = stage.curves();
        if (curves.size() == pictures.size()) { // or their axes are not known
            CurveAxes axes = CurveAxes.of(curves.values().stream().map(EvaluationContext::losses).toList(),
                    question.iterations());
            pictures.forEach(each -> each.show(curves.get(each.key), axes));
        }
    }

    @Override
    void accept(List<Response> right) {
        super.accept(right);
        pictures.forEach(Small::reveal);
    }

    /** A curve without numbers. */
    private static final class Small extends CanvasRegion {
        private final String key;
        private final String mark;
        private final String answer;
        private final LiveTexts words;
        private final Option option;
        private final Label label = new Label();
        private Series.@Nullable View losses;
        private @Nullable CurveAxes axes;

        Small(String key, String mark, String answer, LiveTexts words, Appearance appearance) {
            super(appearance);
            this.key = key;
            this.mark = mark;
            this.answer = answer;
            this.words = words;
            getStyleClass().add("lesson-curve");
            label.setText(mark);
            label.setWrapText(true);
            option = new Option(key, mark, this, label);
        }

        void show(@Nullable EvaluationContext run, CurveAxes shared) {
            if (losses == null && run != null && run.losses().points() > 0) {
                losses = run.losses();
                axes = shared;
                int end = (int) Math.min(losses.points() - 1L, (shared.iterations() - 1) / losses.stride());
                option.setAccessibleText(words.of("learning.curve", "mark", mark, "from",
                        Numbers.of(losses.last(0), DIGITS), "to", Numbers.of(losses.last(end), DIGITS)));
                repaint();
            }
        }

        void reveal() {
            if (!answer.isEmpty()) {
                label.setText(words.of("learning.curve.named", "mark", mark, "answer", answer));
                option.setAccessibleText(label.getText());
            }
        }

        @Override
        protected void paint(Pen pen) {
            if (losses != null && axes != null) {
                axes.line(losses, LinePlot.Stroke.of(PlotColour.DATA, 1.5), new CurveAxes.Span(0, pen.width()),
                        new CurveAxes.Span(pen.height(), 0)).draw(pen);
            }
        }
    }
}
