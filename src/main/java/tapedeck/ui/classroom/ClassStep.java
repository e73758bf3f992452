package tapedeck.ui.classroom;

import org.jspecify.annotations.Nullable;
import tapedeck.classroom.ClassPhase;
import tapedeck.classroom.ClassQuestion;
import tapedeck.classroom.ClassSnapshot;

/** The step of peer instruction (Mazur 1997) that comes next: vote, talk, vote again, then see. */
enum ClassStep {
    /** Ends the vote, and shows it. */
    CLOSE("vote.close"),
    /** Has them vote again, after they have talked. */
    AGAIN("vote.again"),
    /** Plays the answer. */
    REVEAL("vote.reveal"),
    /** Leaves the question. */
    GO_ON("vote.go-on");

    private final String text;

    ClassStep(String text) {
        this.text = text;
    }

    /** The key of what a button says that does it. */
    String text() {
        return text;
    }

    /** The step that comes next; null where nothing is asked. Whether they had it right does not change it: the whole class sees what it says. */
    static @Nullable ClassStep next(ClassSnapshot now) {
        return switch (now.phase()) {
            case ClassPhase.Waiting _ -> null;
            case ClassPhase.Open _ -> CLOSE;
            case ClassPhase.Closed(int round) -> round > 1 || isPrediction(now.question()) ? REVEAL : AGAIN;
            case ClassPhase.Revealed _ -> GO_ON;
        };
    }

    /** Returns whether it asks for what nobody can know but by running it: then it is run. */
    static boolean isPrediction(@Nullable ClassQuestion question) {
        return question instanceof ClassQuestion.Draw || question instanceof ClassQuestion.Rate;
    }

    /** The other way from there; null where there is none. */
    static @Nullable ClassStep other(ClassSnapshot now) {
        ClassStep next = next(now);
        return next == AGAIN ? REVEAL : next == REVEAL ? AGAIN : null;
    }
}
