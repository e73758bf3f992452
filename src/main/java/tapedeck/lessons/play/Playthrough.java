package tapedeck.lessons.play;

import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Cue;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.LessonStep;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.Observation;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/** Plays a lesson to its end without a window, doing what the learner is to do. For one thread. */
public final class Playthrough implements PlayListener {
    private static final long POLL_MILLIS = 2;

    private final Lesson lesson;
    private final DeckStage stage;
    private final Watcher watcher;
    private final Player player;
    private boolean acted;
    private @Nullable Message missed;

    /** Sees what there is to be seen, on the player's thread. */
    public interface Watcher {
        /** The step waits, for the first time, with this to be seen: its text is shown. */
        void shown(LessonStep step, Observation seen);

        /** A cue is done, and this is what is seen then. */
        void done(LessonStep step, Cue cue, Observation seen);

        /** All of the step is done. */
        void left(LessonStep step);

        /** Returns whether goals are to be reached; else they are passed by, which saves their runs. */
        default boolean wantsGoals() {
            return true;
        }
    }

    private Playthrough(Lesson lesson, DeckStage stage, Watcher watcher) {
        this.lesson = lesson;
        this.stage = stage;
        this.watcher = watcher;
        player = new Player(lesson, stage, this);
    }

    /**
     * Plays the lesson. Blocks.
     *
     * @param stage with nothing on it; the caller ends it
     * @throws ProgramException if its run does not come where a step needs it: the rest would have wrong numbers, or none
     */
    public static void of(Lesson lesson, DeckStage stage, Watcher watcher)
            throws ProgramException, InterruptedException {
        Playthrough play = new Playthrough(lesson, stage, watcher);
        while (!play.advance()) {
            Thread.sleep(POLL_MILLIS);
        }
        if (play.missed != null) {
            throw new ProgramException(play.missed);
        }
    }

    /** Goes on as far as it can now; whether it is over. */
    private boolean advance() {
        player.advance();
        if (player.waiting() == Waiting.NOTHING || missed != null) {
            return true;
        }
        if (!stage.isAtRest()) {
            return false;
        }
        player.advance();
        switch (player.waiting()) {
            case ANSWER -> player.showMe();
            case DEED -> act();
            case NEXT -> {
                return leave();
            }
            case STAGE, NOTHING -> {
                // it goes on by itself, or not at all
            }
        }
        return false;
    }

    private void act() {
        if (acted) {
            watcher.left(player.step());
            acted = false;
            player.skipTo(player.index() + 1); // it was to be enough
            return;
        }
        acted = true;
        if (player.goal().isPresent()) {
            if (watcher.wantsGoals() || !player.canPassGoal()) {
                player.showMe();
            } else {
                watcher.left(player.step());
                acted = false;
                player.passGoal();
            }
            return;
        }
        try {
            stage.act(player.step().task().orElseThrow().right());
        } catch (ClaimException e) {
            missed = e.message();
        }
    }

    private boolean leave() {
        watcher.left(player.step());
        acted = false;
        boolean goesOn = player.canNext();
        player.next();
        return !goesOn;
    }

    @Override
    public void shown(LessonStep step, Observation seen) {
        watcher.shown(step, seen);
    }

    @Override
    public void done(LessonStep step, Cue cue, Observation seen) {
        watcher.done(step, cue, seen);
    }

    @Override
    public void missed(LessonStep step, Cue cue, Message why) {
        missed = Message.of("handout.missed", "lesson", lesson.cover().id(), "step", step.id(), "why", why);
    }
}
