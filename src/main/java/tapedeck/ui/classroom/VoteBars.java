package tapedeck.ui.classroom;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.classroom.ClassPhase;
import tapedeck.classroom.ClassQuestion;
import tapedeck.classroom.ClassSnapshot;
import tapedeck.classroom.Histogram;
import tapedeck.lessons.Question;

/**
 * The votes of a class as bars, of the first round above those of the last: nothing while a vote is open, and what is right only once it is
 * revealed. On the FX thread only.
 */
final class VoteBars extends HBox {
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    /** Answers in a column: more stand beside them. */
    private static final int ROWS = 4;

    VoteBars() {
        getStyleClass().add("class-bars");
    }

    /**
     * Shows the rounds that are over, unless they vote: whoever talks about an answer is not to be led by how many gave it.
     *
     * @param isOwn whether the answers are shown nowhere else, as a lesson shows them with letters
     */
    void show(ClassSnapshot now, boolean isOwn) {
        List<Histogram> over = now.histograms();
        getChildren().clear();
        if (over.isEmpty() || now.question() == null || now.phase() instanceof ClassPhase.Open) {
            return;
        }
        Histogram first = over.getFirst();
        Histogram last = over.getLast();
        Set<String> keys = new LinkedHashSet<>();
        last.bars().forEach(each -> keys.add(each.key()));
        first.bars().forEach(each -> keys.add(each.key()));
        int most = over.stream().mapToInt(Histogram::greatest).max().orElse(0);
        boolean isRevealed = now.phase() instanceof ClassPhase.Revealed;
        List<VBox> columns = new ArrayList<>();
        for (String key : keys) {
            if (columns.isEmpty() || columns.getLast().getChildren().size() == ROWS) {
                VBox column = new VBox();
                column.getStyleClass().add("class-column");
                setHgrow(column, Priority.ALWAYS);
                columns.add(column);
            }
            columns.getLast().getChildren()
                    .add(row(isOwn ? key : mark(now.question(), key), key, over, most, isRevealed));
        }
        getChildren().addAll(columns);
    }

    private static HBox row(String mark, String key, List<Histogram> over, int most, boolean isRevealed) {
        Label name = new Label(mark);
        name.getStyleClass().add("class-answer");
        VBox bars = new VBox();
        bars.getStyleClass().add("class-pair");
        bars.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(bars, Priority.ALWAYS);
        if (over.size() > 1) {
            bars.getChildren().add(new VoteBar(over.getFirst().count(key), most, "before"));
        }
        bars.getChildren().add(new VoteBar(over.getLast().count(key), most, "now"));
        HBox row = new HBox(name, bars);
        row.getStyleClass().add("class-row");
        row.setAlignment(Pos.CENTER_LEFT);
        boolean isRight = isRevealed && over.stream().anyMatch(each -> each.isRight(key));
        row.pseudoClassStateChanged(RIGHT, isRight);
        FontIcon check = new FontIcon(Feather.CHECK);
        check.setVisible(isRight);
        row.getChildren().add(check);
        return row;
    }

    /** The letter that a choice has in the lesson; else the answer itself. */
    static String mark(@Nullable ClassQuestion question, String key) {
        if (question instanceof ClassQuestion.Choose choose) {
            List<ClassQuestion.Option> options = choose.options();
            for (int i = 0; i < options.size(); i++) {
                if (options.get(i).key().equals(key)) {
                    return Question.mark(i);
                }
            }
        }
        return key;
    }
}
