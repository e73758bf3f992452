package tapedeck.ui.cases;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.lessons.quiz.Investigation;
import tapedeck.lessons.quiz.MistakeKind;
import tapedeck.ui.theme.LiveTexts;

/** The suspects, of whom some are struck out and one is named. On the FX thread only. */
final class SuspectList extends VBox {
    private static final PseudoClass STRUCK = PseudoClass.getPseudoClass("struck");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");

    private final CaseModel model;
    private final LiveTexts words;
    private @Nullable MistakeKind picked;

    SuspectList(CaseModel model, LiveTexts words) {
        this.model = model;
        this.words = words;
        getStyleClass().addAll("case-card", "case-suspects");
    }

    void show(Investigation now) {
        List<MistakeKind> suspects = now.program().suspects();
        if (picked != null && (!suspects.contains(picked) || now.isStruck(picked) || now.isNamed())) {
            picked = null;
        }
        Label title = new Label(words.of("cases.suspects"));
        title.getStyleClass().add("case-heading");
        getChildren().setAll(title);
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < suspects.size(); i++) {
            if (!now.isNamed() || suspects.get(i) == now.program().plant().kind()) { // then its line needs the room
                getChildren().add(row(now, suspects.get(i), i + 1, group));
            }
        }
        if (!now.isNamed()) {
            Button accuse = new Button(words.of("cases.accuse"));
            accuse.setId("case-accuse");
            accuse.getStyleClass().addAll("accent", "case-button");
            accuse.setDisable(picked == null);
            accuse.setMaxWidth(Double.MAX_VALUE);
            accuse.setOnAction(_ -> {
                MistakeKind named = picked;
                if (named != null) {
                    model.act(investigation -> investigation.name(named));
                }
            });
            getChildren().add(accuse);
        }
    }

    private VBox row(Investigation now, MistakeKind suspect, int number, ToggleGroup group) {
        Label mark = new Label(String.valueOf(number));
        mark.getStyleClass().add("case-mark");
        ToggleButton choose = new ToggleButton(words.of(suspect.suspect()), mark);
        choose.setWrapText(true);
        choose.setMinHeight(USE_PREF_SIZE);
        boolean right = now.isNamed() && suspect == now.program().plant().kind();
        choose.setId("suspect-" + number);
        choose.setToggleGroup(group);
        choose.setMaxWidth(Double.MAX_VALUE);
        choose.setSelected(suspect == picked);
        choose.getStyleClass().setAll("case-suspect");
        choose.pseudoClassStateChanged(STRUCK, now.isStruck(suspect));
        choose.pseudoClassStateChanged(WRONG, now.wasWrong(suspect));
        choose.pseudoClassStateChanged(RIGHT, right);
        choose.setDisable(now.isNamed() || now.wasWrong(suspect));
        choose.setOnAction(_ -> {
            picked = choose.isSelected() ? suspect : null;
            model.act(_ -> {
                // the button below follows
            });
        });
        HBox.setHgrow(choose, Priority.ALWAYS);
        HBox row = new HBox(choose);
        row.getStyleClass().add("case-suspect-row");
        if (!now.isNamed() && !now.wasWrong(suspect)) {
            row.getChildren().add(strike(now, suspect, number));
        }
        VBox all = new VBox(row);
        if (now.wasWrong(suspect) || (right && now.isSolved())) {
            String why = words.of(suspect.why());
            Label said = new Label(now.wasWrong(suspect) ? words.of("cases.wrong", "why", why) : why);
            said.getStyleClass().add("case-why");
            said.setWrapText(true);
            said.setMinHeight(USE_PREF_SIZE);
            all.getChildren().add(said);
        }
        return all;
    }

    private Button strike(Investigation now, MistakeKind suspect, int number) {
        boolean struck = now.isStruck(suspect);
        Button strike = new Button();
        strike.setId("strike-" + number);
        strike.setGraphic(new FontIcon(struck ? Feather.ROTATE_CCW : Feather.X));
        String what = words.of(struck ? "cases.unstrike" : "cases.strike");
        strike.setTooltip(new Tooltip(what));
        strike.setAccessibleText(what);
        strike.getStyleClass().addAll("flat", "case-strike");
        strike.setOnAction(_ -> model.act(investigation -> investigation.strike(suspect)));
        return strike;
    }
}
