package tapedeck.ui.classroom;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.classroom.Answer;
import tapedeck.classroom.ClassQuestion;
import tapedeck.classroom.LossCurve;
import tapedeck.classroom.Solution;

/** The picture of what a class has predicted, over the window. Immutable. */
sealed interface ClassPicture {
    /** There is none. */
    record None() implements ClassPicture {}

    /**
     * The curves that all have drawn, and the real one as far as it has come.
     *
     * @param real null before it runs
     * @param solution null before it is revealed
     */
    record Curves(ClassQuestion.Draw asked, List<Answer.Drawn> drawn, @Nullable LossCurve real,
            @Nullable Solution solution) implements ClassPicture {
        public Curves {
            drawn = List.copyOf(drawn);
        }
    }

    /** The race of all rates. */
    record Race() implements ClassPicture {}
}
