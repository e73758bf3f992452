package tapedeck.ui.cases;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.quiz.Investigation;
import tapedeck.lessons.quiz.PracticeRun;
import tapedeck.lessons.quiz.ProgramWithMistake;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.theme.LiveTexts;

/** The repair of one line: the line as it is, others to choose from or one's own, and what its run says. On the FX thread only. */
final class RepairCard extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int DIGITS = 3;

    private final CaseModel model;
    private final LiveTexts words;
    private final TextField line = new TextField();
    private final VBox choices = new VBox();
    private final Button run = new Button();
    private @Nullable ProgramWithMistake of;

    RepairCard(CaseModel model, LiveTexts words) {
        this.model = model;
        this.words = words;
        getStyleClass().addAll("case-card", "case-repair");
        line.setId("case-line");
        line.getStyleClass().addAll("case-code", "case-line");
        line.setOnAction(_ -> run.fire());
        line.textProperty().subscribe(this::choose);
        choices.getStyleClass().add("case-choices");
        run.setId("case-run");
        run.getStyleClass().addAll("accent", "case-button");
        run.setMinWidth(USE_PREF_SIZE);
        run.setOnAction(_ -> model.judge(line.getText()));
    }

    void show(Investigation now) {
        ProgramWithMistake program = now.program();
        if (!program.equals(of)) {
            of = program;
            line.setText(program.plant().planted());
        }
        Label title = new Label(words.of("cases.repair"));
        title.getStyleClass().add("case-heading");
        getChildren().setAll(title);
        if (!now.isNamed()) {
            Label first = new Label(words.of("cases.repair.first"));
            first.getStyleClass().add("case-about");
            first.setWrapText(true);
            getChildren().add(first);
            return;
        }
        String planted = program.plant().planted();
        getChildren().add(code("- " + (planted.isEmpty() ? words.of("cases.missing") : planted), "case-removed"));
        if (now.isSolved()) {
            String mended = line.getText().strip();
            getChildren().addAll(code("+ " + (mended.isEmpty() ? words.of("cases.delete") : mended), "case-added"),
                    verdict(now));
            return;
        }
        choices.getChildren().clear();
        for (String each : program.repairs()) {
            choices.getChildren().add(choice(now, each));
        }
        choose();
        Label own = new Label(words.of("cases.own"));
        own.getStyleClass().add("case-about");
        run.setText(words.of("cases.run"));
        run.setDisable(model.isJudging());
        HBox.setHgrow(line, Priority.ALWAYS);
        HBox last = new HBox(line, run);
        last.getStyleClass().add("case-last");
        getChildren().addAll(choices, own, last);
        Message trouble = model.trouble();
        if (model.isJudging()) {
            getChildren().add(about(words.of("cases.running")));
        } else if (trouble != null) {
            getChildren().add(about(words.of("cases.failed", "why", trouble)));
        } else if (now.repaired() != null) {
            getChildren().add(verdict(now));
        }
    }

    private Button choice(Investigation now, String text) {
        Button choice = new Button("+ " + (text.isEmpty() ? words.of("cases.delete") : text));
        choice.setUserData(text);
        choice.setMnemonicParsing(false);
        choice.getStyleClass().addAll("case-choice", "case-code");
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.pseudoClassStateChanged(WRONG, now.hasFailed(text));
        choice.setOnAction(_ -> line.setText(text));
        return choice;
    }

    private void choose() {
        choices.getChildren().forEach(each -> each.pseudoClassStateChanged(CHOSEN,
                line.getText().strip().equals(each.getUserData())));
    }

    private static Label code(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().addAll("case-code", style);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setWrapText(true);
        return label;
    }

    private static Label about(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("case-about");
        label.setWrapText(true);
        return label;
    }

    private HBox verdict(Investigation now) {
        PracticeRun mended = now.repaired();
        Label headline = new Label(words.of(now.isSolved() ? "cases.learns" : "cases.not-yet"));
        headline.getStyleClass().add("case-headline");
        Label judged = about(words.of("cases.judged", "before", number(now.run().score()), "after",
                number(mended == null ? Double.NaN : mended.score())));
        VBox said = new VBox(headline, judged);
        said.getStyleClass().add("case-verdict");
        said.pseudoClassStateChanged(RIGHT, now.isSolved());
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox row = new HBox(said);
        row.getStyleClass().add("case-last");
        if (now.isSolved()) {
            Button next = new Button(words.of("cases.next"));
            next.setId("case-next");
            next.getStyleClass().addAll("accent", "case-button");
            next.setMinWidth(USE_PREF_SIZE);
            next.setOnAction(_ -> model.next());
            row.getChildren().add(next);
        }
        return row;
    }

    private static String number(double score) {
        return Double.isInfinite(score) ? "∞" : Numbers.of(score, DIGITS);
    }
}
