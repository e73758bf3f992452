package tapedeck.lessons.play;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Cue;
import tapedeck.lessons.FocusTarget;
import tapedeck.lessons.Goal;
import tapedeck.lessons.LearnerAction;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.LessonStep;
import tapedeck.lessons.PlayTarget;
import tapedeck.lessons.Question;
import tapedeck.lessons.Speed;
import tapedeck.lessons.claim.ClaimEvaluator;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.Observation;
import tapedeck.text.Message;

/**
 * Plays a lesson on a stage, step by step. It never waits: {@link #advance} goes on as far as the stage lets it, and is to be
 * called whenever that may rest. Going back, all is done anew up to there: a step finds what it found. For one thread.
 */
public final class Player {
    /** The name of a lesson's first run. */
    public static final String FIRST = "first";

    private final Lesson lesson;
    private final Stage stage;
    private final PlayListener onlooker;
    private final Logbook log;
    private final AnswerSheet sheet = new AnswerSheet();
    private final GoalTries goals;
    private int step;
    private int cue;
    private boolean began;
    private boolean restarted;
    private boolean hurried;
    private Waiting waiting = Waiting.STAGE;
    private @Nullable Cue doing;
    private @Nullable Cue redone;
    private boolean acted; // the learner has done what he was to do
    private boolean leaving;
    private @Nullable Response response; // it is being judged
    private boolean revealed; // what shows the answer is played, or was
    private @Nullable Observation shown;

    /** Begins the lesson. */
    public Player(Lesson lesson, Stage stage, PlayListener onlooker) {
        this.lesson = lesson;
        this.stage = stage;
        this.onlooker = onlooker;
        log = new Logbook(lesson.cover().program());
        goals = new GoalTries(stage);
        restart(0);
    }

    private void restart(int target) {
        stage.deeds(); // they are undone
        stage.restart();
        log.rewind(target);
        enter(target);
        restarted = true;
    }

    /** Has in view what the steps before have brought there: those are not gone through again. */
    private void lookAgain() {
        for (LessonStep before : lesson.steps().subList(0, step)) {
            stage.light(List.of());
            for (Cue each : before.cues()) {
                switch (each) {
                    case Cue.Look(int _, FocusTarget at) when !(at instanceof FocusTarget.Thing) -> stage.look(at);
                    case Cue.Light(int _, var at) -> stage.light(at);
                    default -> {
                        // brings nothing into view that stays
                    }
                }
            }
        }
    }

    private void enter(int target) {
        step = target;
        cue = 0;
        began = false;
        doing = null;
        redone = null;
        acted = false;
        leaving = false;
        response = null;
        revealed = false;
        sheet.enter();
        goals.leave();
        shown = null;
        waiting = Waiting.STAGE;
    }

    /** The step that is played. */
    public LessonStep step() {
        return lesson.steps().get(step);
    }

    /** Its place, from 0. */
    public int index() {
        return step;
    }

    /** Returns what is waited for. */
    public Waiting waiting() {
        return waiting;
    }

    /** How the last answer to this step's question was; empty before one is judged. */
    public Optional<Verdict> verdict() {
        return Optional.ofNullable(sheet.verdict());
    }

    /** The right answers to this step's question, once one was found or they were asked for with {@link #showMe}; empty before. */
    public List<Response> right() {
        return sheet.right();
    }

    /** Returns whether an answer is expected: none was given, or it is being judged, or the last was wrong. */
    public boolean isOpen() {
        return waiting == Waiting.ANSWER || response != null;
    }

    /** Returns whether an answer is being judged, which waits for the run that shows the right one. */
    public boolean isJudging() {
        return response != null;
    }

    /** Returns what was to be seen when the step's text was shown; empty before. */
    public Optional<Observation> shown() {
        return Optional.ofNullable(shown);
    }

    /** The answers so far. */
    public Tally tally() {
        return sheet.tally();
    }

    /** How far this step's goal is; empty where it has none, or it is not come to. */
    public Optional<GoalProgress> goal() {
        return goals.progress();
    }

    /** Begins a try at this step's goal with what the learner has set or written: also once it was reached, for more stars. */
    public void tryGoal() {
        tryGoal(goals::begin);
    }

    /** The same with a move. */
    public void tryGoal(Goal.Move move) {
        tryGoal(() -> goals.begin(move));
    }

    /** Has all be as it was before the first try. */
    public void startOver() {
        tryGoal(goals::startOver);
    }

    private void tryGoal(Runnable begin) {
        boolean done = waiting == Waiting.NEXT && goals.progress().isPresent();
        if (waiting != Waiting.DEED && !done) {
            return;
        }
        if (done) { // on from there once more
            cue = (int) step().cues().stream().takeWhile(each -> !(each instanceof Cue.Reach)).count();
            doing = step().cues().get(cue);
        }
        begin.run();
        waiting = Waiting.STAGE;
        advance();
    }

    /** Returns whether there is a step behind this one, and this one is done. */
    public boolean canNext() {
        return waiting == Waiting.NEXT && step + 1 < lesson.steps().size();
    }

    /** Goes on to the next step, if that {@linkplain #canNext can be}; what the learner has play is held first. */
    public void next() {
        if (canNext()) {
            stage.hold();
            leaving = true;
            advance();
        }
    }

    /** Returns whether this step waits for its goal, and there is one behind it. */
    boolean canPassGoal() {
        return waiting == Waiting.DEED && goals.progress().isPresent() && step + 1 < lesson.steps().size();
    }

    /** Goes on to the next step without this one's goal, if it {@linkplain #canPassGoal can}. */
    void passGoal() {
        if (canPassGoal()) {
            leaving = true;
            advance();
        }
    }

    /** Goes back to the step before, which finds what it found; nothing at the first. */
    public void back() {
        if (step > 0) {
            restart(step - 1);
            advance();
        }
    }

    /** Goes to a step, from 0, as if all before it had been gone through: nothing is asked, and what is to be done is done. */
    public void skipTo(int target) {
        int last = Math.clamp(target, 0, lesson.steps().size() - 1);
        log.presume(lesson.steps(), step, last);
        restart(last);
        advance();
    }

    /** Plays this step anew, from what it found. */
    public void again() {
        restart(step);
        advance();
    }

    /**
     * Answers this step's question, if it is open. What shows the answer is played once that is right; a wrong one changes nothing
     * that is seen.
     */
    public void answer(Response given) {
        if (isOpen()) {
            step().question().flatMap(question -> Optional.ofNullable(question.reveal())).ifPresent(stage::foresee);
            response = given;
            waiting = Waiting.STAGE;
            advance();
        }
    }

    private void reveal(Question question) {
        log.learner(step, stage.deeds()); // first: he did it before
        waiting = Waiting.STAGE;
        response = null;
        revealed = true;
        PlayTarget reveal = question.reveal();
        if (reveal != null) {
            log.add(step, new Cue.Play(step().line(), reveal, Logbook.AT_ONCE));
            stage.play(reveal, new Speed.Usual());
        }
    }

    /** Does what the learner is waited for: shows the answer to the question that is open, or does the task. */
    public void showMe() {
        if (isOpen()) {
            sheet.giveAway();
            step().question().ifPresent(this::reveal);
            advance();
        } else if (waiting == Waiting.DEED && goals.progress().isPresent()) {
            tryGoal(goals::show);
        } else if (waiting == Waiting.DEED) {
            step().task().ifPresent(task -> act(task.right()));
        }
    }

    private void act(LearnerAction right) {
        log.learner(step, stage.deeds());
        log.learner(step, List.of(right));
        switch (right) {
            case LearnerAction.Turning(var setting) -> stage.turn(setting);
            case LearnerAction.Picking(var thing) -> stage.look(thing);
            case LearnerAction.Playing(PlayTarget to) -> stage.play(to, new Speed.Usual());
        }
        advance();
    }

    /** Plays what this step plays on as fast as that goes, so that its text is there: who waits for it has seen enough. */
    public void hurry() {
        PlayTarget to = switch (doing) {
            case Cue.Play(int _, PlayTarget place, Speed _) -> place;
            case Cue.Ask(int _, Question question) when revealed -> question.reveal();
            case Cue.Reach _ when goals.isUnderWay() -> goals.until();
            case null, default -> null;
        };
        if (waiting == Waiting.STAGE && !hurried && to != null
                && !(to instanceof PlayTarget.Next)) { // which would be another step on
            hurried = true;
            stage.play(to, Logbook.AT_ONCE);
        }
    }

    /** Goes on as far as it can now. */
    public void advance() {
        while ((leaving || waiting == Waiting.STAGE || waiting == Waiting.DEED) && stage.isAtRest()) {
            if (leaving) {
                log.learner(step, stage.deeds());
                enter(step + 1);
            }
            if (redone != null && !redid(redone)) {
                return;
            }
            redone = log.next();
            if (redone != null) {
                CuePerformer.begin(stage, redone, Logbook.AT_ONCE);
            } else if (!began) {
                began = true;
                log.forget(step);
                if (restarted) {
                    restarted = false;
                    lookAgain();
                }
                stage.light(List.of());
            } else if (doing != null) {
                if (!finish(doing)) {
                    return;
                }
            } else if (cue < step().cues().size()) {
                begin(step().cues().get(cue));
            } else {
                show();
                waiting = Waiting.NEXT;
            }
        }
    }

    /** Returns whether it goes on after what was done again: nothing can if the lesson's program cannot be played. */
    private boolean redid(Cue done) {
        Optional<Message> missed = CuePerformer.canMiss(done) ? stage.missed() : Optional.empty();
        missed.ifPresent(why -> onlooker.missed(step(), done, why));
        if (missed.isEmpty() || !(done instanceof Cue.Begin begin) || !begin.name().equals(FIRST)) {
            return true;
        }
        redone = null;
        waiting = Waiting.NOTHING;
        return false;
    }

    private void begin(Cue next) {
        doing = next;
        hurried = false;
        CuePerformer.begin(stage, next, next instanceof Cue.Play play ? play.speed() : Logbook.AT_ONCE);
    }

    /** Returns whether the cue is done; else it waits for the learner. */
    private boolean finish(Cue done) {
        if (done instanceof Cue.Ask(int _, Question question) && !revealed) {
            return judge(done, question);
        }
        if (done instanceof Cue.Do task && !acted && !new ClaimEvaluator(stage.seen()).isSo(task.until())) {
            show();
            waiting = Waiting.DEED;
            return false;
        }
        if (done instanceof Cue.Reach(int _, Goal goal) && !goals.isDone(goal, step())) {
            show();
            waiting = goals.isUnderWay() || !stage.isAtRest() ? Waiting.STAGE : Waiting.DEED;
            return goals.isUnderWay() || !stage.isAtRest();
        }
        waiting = Waiting.STAGE;
        if (done instanceof Cue.Do && !acted) {
            acted = true;
            stage.hold();
            stage.lightAll();
            return true;
        }
        if (done instanceof Cue.Do) {
            log.learner(step, stage.deeds());
        }
        Optional<Message> missed = CuePerformer.canMiss(done) ? stage.missed() : Optional.empty();
        missed.ifPresent(why -> onlooker.missed(step(), done, why));
        if (done instanceof Cue.Reach) {
            goals.begun(stage.seen().shown()).ifPresent(begun -> {
                log.add(step, begun);
                log.add(step, new Cue.Play(0, goals.until(), Logbook.AT_ONCE));
            });
        }
        if (CuePerformer.changesRuns(done) && !(done instanceof Cue.Begin && missed.isPresent())) {
            log.add(step, done);
        }
        if (done instanceof Cue.Ask(int _, Question question)) {
            try {
                sheet.look(stage, question);
            } catch (ClaimException e) {
                onlooker.missed(step(), done, e.message());
            }
        }
        onlooker.done(step(), done, stage.seen());
        doing = null;
        cue++;
        return true;
    }

    private void show() {
        if (shown == null) {
            shown = stage.seen();
            onlooker.shown(step(), shown);
        }
    }

    /** Returns whether the answer is shown from now on: it was found, or there is none to be found. */
    private boolean judge(Cue asked, Question question) {
        Response given = response;
        if (given == null) {
            show();
            waiting = Waiting.ANSWER;
            return false;
        }
        Observation there = question.reveal() == null ? stage.seen() : stage.foreseen().orElse(null);
        if (there == null) {
            return false;
        }
        response = null;
        try {
            if (!sheet.judge(new AnswerChecker(stage, there), step().id(), question, given)) {
                waiting = Waiting.ANSWER;
                return false;
            }
        } catch (ClaimException e) {
            onlooker.missed(step(), asked, e.message());
        }
        reveal(question);
        return true;
    }
}
