package tapedeck.ui.lesson;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Cue;
import tapedeck.lessons.Goal;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.LessonStep;
import tapedeck.lessons.claim.Observation;
import tapedeck.lessons.play.ActTries;
import tapedeck.lessons.play.GoalProgress;
import tapedeck.lessons.play.PlayListener;
import tapedeck.lessons.play.Player;
import tapedeck.lessons.play.Response;
import tapedeck.lessons.play.Stage;
import tapedeck.lessons.play.Verdict;
import tapedeck.lessons.play.Waiting;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.Message;

/** The lesson that is taught, and where it is. Goes on with every {@link #pulse}. No Nodes. On the FX thread only. */
public final class LessonModel implements PlayListener {
    /** Is told how far somebody is. */
    public interface Progress {
        /** At that step, from 0. */
        void reached(String lesson, int step);

        /** At the end. */
        void finished(String lesson);

        /** Returns the lesson that comes after this one; empty after the last. */
        Optional<Lesson> after(Lesson lesson);

        /** Goes to another lesson. */
        void begin(Lesson lesson);
    }

    /** Words a minute that a text is read in, at most: aloud, people do 183 (Brysbaert 2019). */
    public static final double FASTEST = 180;
    /** The slowest. */
    public static final double SLOWEST = 60;
    private static final double USUAL = 130;

    /** Tries in vain after which there is a hint. */
    private static final int HINTED = 2;
    /** The same after which it can be shown how it is done. */
    private static final int SHOWN = 3;

    private final Function<Lesson, Stage> stages;
    private final Progress progress;
    private final ReadOnlyObjectWrapper<@Nullable Lesson> lesson = new ReadOnlyObjectWrapper<>(this, "lesson");
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper(this, "version");
    private final BooleanProperty alone = new SimpleBooleanProperty(this, "lesson-plays");
    private final DoubleProperty pace = new SimpleDoubleProperty(this, "lesson-pace", USUAL);
    private @Nullable Player player;
    private @Nullable Stage stage;
    private @Nullable Message missed;
    private boolean hinted;
    /** True if the learner has asked for the hint himself, who then may be shown it. */
    private boolean asked;
    private final ReadOnlyBooleanWrapper free = new ReadOnlyBooleanWrapper(this, "free");
    private @Nullable Lesson following;
    private final LessonClock clock = new LessonClock();
    private @Nullable Waiting waitingBefore;
    private @Nullable GoalProgress goalBefore;
    /** The stars of each step's goal. */
    private final Map<Integer, Integer> stars = new HashMap<>();
    private final ActTries acts = new ActTries();
    private final BooleanProperty voting = new SimpleBooleanProperty(this, "voting");
    private BooleanSupplier votes = () -> false;
    private int stepBefore = -1;

    /**
     * @param stages where a lesson is played
     * @param progress is told how far somebody is
     */
    public LessonModel(Function<Lesson, Stage> stages, Progress progress) {
        this.stages = stages;
        this.progress = progress;
    }

    /** The lesson that is taught; null for none. */
    public ReadOnlyObjectProperty<@Nullable Lesson> lessonProperty() {
        return lesson.getReadOnlyProperty();
    }

    /** Another number whenever there is something new to be seen. */
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** Returns whether it goes on by itself where nothing is to be answered or done. */
    public BooleanProperty aloneProperty() {
        return alone;
    }

    /** Returns whether a class answers on phones: then nobody answers in the window. */
    public BooleanProperty votingProperty() {
        return voting;
    }

    /** Asks {@code votes} first where the lesson is to go on: it returns whether there was something to be done for a class that votes. */
    public void setVotes(BooleanSupplier votes) {
        this.votes = votes;
    }

    /** Words a minute, from {@link #SLOWEST} to {@link #FASTEST}. */
    public DoubleProperty paceProperty() {
        return pace;
    }

    /** Teaches this from a step on, from 0. */
    public void begin(Lesson told, int step) {
        leave();
        free.set(false);
        following = null;
        Stage begun = stages.apply(told);
        Player playing = new Player(told, begun, this);
        stage = begun;
        player = playing;
        stepBefore = -1;
        stars.clear();
        lesson.set(told);
        if (step > 0) {
            playing.skipTo(step);
        } else {
            playing.advance();
        }
        changed();
    }

    /** Ends the lesson, but for the text of its last step: what that proposes is tried without it. */
    void tryFreely() {
        Lesson next = following().orElse(null);
        leave();
        following = next;
        free.set(true);
    }

    /** Returns whether there is the text of a lesson's last step, and no lesson. */
    ReadOnlyBooleanProperty freeProperty() {
        return free.getReadOnlyProperty();
    }

    /** Returns the lesson after the one that is taught, or was before it was left to try freely; empty after the last. */
    Optional<Lesson> following() {
        Lesson told = lesson.get();
        return told == null ? Optional.ofNullable(following) : progress.after(told);
    }

    /** Goes to that. */
    void beginFollowing() {
        following().ifPresent(progress::begin);
    }

    /** Ends the lesson; what it played stays. */
    public void leave() {
        free.set(false);
        if (stage != null) {
            stage.close();
        }
        player = null;
        stage = null;
        missed = null;
        lesson.set(null);
    }

    /** Returns what plays it; empty where none is taught. */
    public Optional<Player> player() {
        return Optional.ofNullable(player);
    }

    /** Where it is played; empty where none is taught. */
    public Optional<Stage> stage() {
        return Optional.ofNullable(stage);
    }

    /** Returns what could not be done in this step, or empty. */
    Optional<Message> missed() {
        return Optional.ofNullable(missed);
    }

    /** Returns whether it is this that the lesson plays, or one of its programs. */
    public boolean plays(ProgramEntry opened) {
        return stage instanceof WindowStage window && window.plays(opened);
    }

    /** Returns whether this step lets one try freely. */
    boolean isFree() {
        return player != null && player.step().cues().stream().anyMatch(Cue.Free.class::isInstance);
    }

    /** Goes on. */
    public void next() {
        with(Player::next);
    }

    /**
     * Does what comes next, so that one key always does something: the answer to an open question is shown, a task gets its hint, then is
     * done; at the end the next lesson begins. What plays still is played at once.
     */
    public void goOn() {
        Player playing = player;
        if (playing == null || votes.getAsBoolean()) {
            return;
        }
        if (playing.isOpen()) {
            showMe();
        } else if (playing.waiting() == Waiting.STAGE) {
            playing.hurry();
        } else if (playing.waiting() == Waiting.DEED) {
            if (hinted) {
                showMe();
            } else {
                hint();
            }
        } else if (clock.isSeen()) {
            if (isOver()) {
                beginFollowing();
            } else {
                next();
            }
        }
    }

    /** Returns whether {@link #goOn} does anything. */
    boolean canGoOn() {
        return player != null && player.waiting() != Waiting.NOTHING
                && (!isOver() || player.isOpen() || following().isPresent());
    }

    /** Shows the answer, or does the task. */
    public void showMe() {
        with(Player::showMe);
    }

    /** Begins a try at this step's goal. */
    void tryGoal() {
        with(Player::tryGoal);
    }

    /** Begins a try at a goal for which the program is changed; whether this step has one. */
    public boolean tryCode() {
        boolean isOfCode = goal().filter(each -> each.goal().isOfCode()).isPresent();
        if (isOfCode) {
            tryGoal();
        }
        return isOfCode;
    }

    /** Has all be as it was before the first. */
    void startOver() {
        with(Player::startOver);
    }

    /** The stars of all goals of this lesson so far. */
    int stars() {
        return stars.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The most that there are in it. */
    int mostStars() {
        Lesson told = lesson.get();
        return told == null
                ? 0
                : Goal.STARS * (int) told.steps().stream().filter(step -> step.goal().isPresent()).count();
    }

    /** How far this step's goal is; empty where it has none. */
    Optional<GoalProgress> goal() {
        return player().flatMap(Player::goal);
    }

    /** Returns whether who tries in vain is to be shown how it is done. */
    boolean offersToShow() {
        return asked || Math.max(acts.failed(), goal().map(GoalProgress::failed).orElse(0)) >= SHOWN;
    }

    /** Gives the hint of this step. */
    void hint() {
        hinted = true;
        asked = true;
        changed();
    }

    /** Returns whether the hint of this step was asked for. */
    boolean isHinted() { return hinted; }

    /** Goes back. */
    public void back() {
        with(Player::back);
    }

    /** Answers what is asked; nothing while a class does. */
    void answer(Response given) {
        if (!voting.get()) {
            with(playing -> playing.answer(given));
        }
    }

    private void with(Consumer<Player> what) {
        if (player != null) {
            what.accept(player);
            changed();
        }
    }

    /** Returns whether this is the last step, and done. */
    boolean isOver() {
        Lesson told = lesson.get();
        return told != null && player != null && player.waiting() == Waiting.NEXT
                && player.index() == told.steps().size() - 1;
    }

    /**
     * Goes on as far as the stage is.
     *
     * @param now nanoseconds
     */
    public void pulse(long now) {
        Player playing = player;
        if (playing == null) {
            return;
        }
        clock.pulse(now);
        playing.advance();
        if (stage instanceof WindowStage window) {
            window.pulse(now);
        }
        look(playing, now);
        if (isAnother(playing)) {
            changed();
        }
        boolean isRead = clock.isRead(Math.clamp(pace.get(), SLOWEST, FASTEST));
        if (isRead && alone.get() && playing.waiting() == Waiting.NEXT) {
            next();
        }
    }

    /** Looks at what the learner does for a task, and how often that was in vain. */
    private void look(Player playing, long now) {
        Stage played = stage;
        Cue.Do task = playing.waiting() == Waiting.DEED ? playing.step().task().orElse(null) : null;
        boolean wrong = played != null && task != null && acts.isWrong(task, played.seen(), now);
        int failed = Math.max(acts.failed(), goal().map(GoalProgress::failed).orElse(0));
        if (wrong || (failed >= HINTED && !hinted && playing.waiting() == Waiting.DEED)) {
            hinted |= failed >= HINTED;
            changed();
        }
    }

    /** What the learner did wrongly last at this step's task; empty where that is nothing. */
    Optional<ActTries.Wrong> wrongAct() {
        return acts.last();
    }

    /** Returns whether it is at another step, or waits for something else, than when this was last noted. */
    private boolean isAnother(Player playing) {
        return playing.waiting() != waitingBefore || playing.index() != stepBefore
                || !Objects.equals(goalBefore, playing.goal().orElse(null));
    }

    /** Notes where it is, whoever brought it there: who goes on by hand is told of, too. */
    private void changed() {
        Lesson told = lesson.get();
        if (player != null && told != null && isAnother(player)) {
            if (player.index() != stepBefore) {
                missed = null;
                hinted = false;
                asked = false;
                acts.enter();
                clock.beginStep();
                progress.reached(told.cover().id(), player.index());
            }
            waitingBefore = player.waiting();
            goalBefore = player.goal().orElse(null);
            if (goalBefore != null) { // also where it is gone back to: the best counts
                stars.merge(player.index(), goalBefore.stars(), Math::max);
            }
            stepBefore = player.index();
            clock.beginWaiting();
            if (isOver()) {
                progress.finished(told.cover().id());
            }
        }
        version.set(version.get() + 1);
    }

    /** So many words are to be read now. */
    void reads(String text) {
        clock.reads(text);
    }

    @Override
    public void done(LessonStep step, Cue cue, Observation seen) {
        // is seen when the step waits
    }

    @Override
    public void missed(LessonStep step, Cue cue, Message why) {
        missed = why;
    }

    @Override
    public void shown(LessonStep step, Observation seen) {
        clock.showText();
        Stage played = stage;
        if (played != null) { // a wrong answer is to be known for one at once
            step.question().flatMap(question -> Optional.ofNullable(question.reveal())).ifPresent(played::foresee);
        }
        version.set(version.get() + 1);
    }

    /** How the answer was; empty before. */
    Optional<Verdict> verdict() {
        return player().flatMap(Player::verdict);
    }
}
