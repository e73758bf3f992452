package tapedeck.ui.shell;

import java.util.Optional;
import tapedeck.ui.classroom.LessonDesk;
import tapedeck.ui.lesson.LessonModel;

/** The lessons of the window, for a class that takes part. On the FX thread only. */
record WindowLessonDesk(LessonModel lessons, LessonLines lines) implements LessonDesk {
    @Override
    public Optional<Taught> taught() {
        return Optional.ofNullable(lessons.lessonProperty().get()).flatMap(lesson -> lessons.player()
                .flatMap(player -> lessons.stage().map(stage -> new Taught(lesson, player, stage))));
    }

    @Override
    public void showMe() {
        lessons.showMe();
    }

    @Override
    public void next() {
        lessons.next();
    }

    @Override
    public void goOn() {
        lessons.goOn();
    }

    @Override
    public void setVoting(boolean voting) {
        lessons.votingProperty().set(voting);
        lines.tighten(voting);
    }
}
