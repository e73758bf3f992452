package tapedeck.ui.shell;

import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckState.Status;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.play.Player;
import tapedeck.lessons.play.Waiting;
import tapedeck.program.Program;
import tapedeck.programs.ProgramEntry;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.lesson.LessonModel;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.start.Opening;
import tapedeck.ui.start.StartModel;

/** The watch over what was chosen on the start page, which stays until that can be seen, or will not come. On the FX thread only. */
final class OpeningWatch {
    /** Pulses until what can be seen is drawn. */
    private static final int DRAWN = 2;
    /** What has begun and shows nothing, such as a Python that starts, is worth being seen after so long. */
    private static final long LONGEST_NANOS = 4_000_000_000L;
    /** What is not to play by itself shows nothing. */
    private static final long READY_NANOS = 500_000_000L;

    private final DeckLink link;
    private final StartModel start;
    private final LessonModel lessons;
    private @Nullable Opening watched;
    private int pulses;
    private long begun;

    /** The stage that what was chosen has reached. */
    private enum Stage {
        COMES, BEGINS, STANDS, LOST
    }

    OpeningWatch(DeckLink link, StartModel start, LessonModel lessons) {
        this.link = link;
        this.start = start;
        this.lessons = lessons;
    }

    /** Looks how far it is; once a pulse, of that time in nanoseconds. */
    void pulse(long now) {
        Opening coming = start.openingProperty().get();
        if (coming == null || !coming.equals(watched)) {
            watched = coming;
            pulses = 0;
        }
        if (coming == null) {
            return;
        }
        Stage stage = switch (coming) {
            case Opening.OfLesson(Lesson lesson) -> look(lesson);
            case Opening.OfProgram(ProgramEntry program) ->
                look(program.equals(link.workbench().lessonProperty().get()));
            case Opening.OfFile(var file) -> {
                ProgramEntry open = link.workbench().lessonProperty().get();
                yield look(open != null && file.equals(open.file()));
            }
        };
        pulses = stage == Stage.COMES ? 0 : pulses + 1;
        begun = pulses <= 1 ? now : begun;
        if (stage == Stage.LOST) {
            start.failed();
        } else if ((stage == Stage.STANDS && pulses > DRAWN) || (stage == Stage.BEGINS && now - begun > patience())) {
            start.opened();
        }
    }

    private Stage look(Lesson lesson) {
        ProgramEntry open = link.workbench().lessonProperty().get();
        boolean waits = lessons.player().map(Player::waiting).orElse(Waiting.NOTHING) == Waiting.STAGE;
        return !lesson.equals(lessons.lessonProperty().get())
                ? Stage.LOST
                : !waits
                        ? Stage.STANDS
                        : open == null // what is seen is the lesson, if little of it
                                ? Stage.BEGINS
                                : lessons.plays(open) ? seen() : Stage.COMES;
    }

    /** @param open whether it is what is open now */
    private Stage look(boolean open) {
        return link.workbench().opening().isUnderWay() ? Stage.COMES : open ? seen() : Stage.LOST;
    }

    private Stage seen() {
        DeckState state = link.frame().state();
        TapeSnapshot snapshot = link.frame().snapshot();
        Program program = link.workbench().program();
        boolean recorded = snapshot != null && !snapshot.tensors().isEmpty();
        boolean over = state != null && state.position().status() != Status.PLAYING
                && state.position().status() != Status.READY;
        return recorded || over || (program != null && !program.mayRun()) ? Stage.STANDS : Stage.BEGINS;
    }

    private long patience() {
        DeckState state = link.frame().state();
        return state != null && state.position().status() == Status.READY ? READY_NANOS : LONGEST_NANOS;
    }
}
