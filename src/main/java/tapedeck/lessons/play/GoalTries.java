package tapedeck.lessons.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.Tempo;
import tapedeck.lessons.Cue;
import tapedeck.lessons.Goal;
import tapedeck.lessons.Goal.Means;
import tapedeck.lessons.Goal.Move;
import tapedeck.lessons.LessonStep;
import tapedeck.lessons.PlayTarget;
import tapedeck.lessons.Setting;
import tapedeck.lessons.Speed;
import tapedeck.lessons.claim.Claim;
import tapedeck.lessons.claim.ClaimEvaluator;
import tapedeck.lessons.claim.Observation;
import tapedeck.program.Hyperparameters;
import tapedeck.text.Message;

/**
 * The tries at the goal of a step. Each is a run of its own, from the start, with what the learner has set or written; it is judged by that run
 * alone, and ends where the goal is reached or the iterations are used up. For one thread.
 */
final class GoalTries {
    /** A try is watched for so many seconds, where its program is not slower. */
    private static final double SECONDS = 4;
    private static final double SLOWEST = 5;

    private final Stage stage;
    private @Nullable Goal goal;
    /** The start of the step's own take. */
    private List<Setting> start = List.of();
    private @Nullable Hyperparameters before;
    private String script = "";
    private Phase phase = Phase.WAITS;
    private Move tried = Move.NOTHING;
    private boolean showing;
    /** The learner's program has reached it, and runs once more with something else in it: the take and the text that are his. */
    private @Nullable Varied varied;
    private int stars;
    private boolean reached;
    private boolean shown;
    private int failed;
    private @Nullable Message word;

    private record Varied(String take, String text, int stars, Goal.Variation with, int next) {}

    /** The phase of a try. */
    private enum Phase {
        WAITS, BEGINS, RUNS, RESETS
    }

    GoalTries(Stage stage) {
        this.stage = stage;
    }

    /** Another step. */
    void leave() {
        goal = null;
        phase = Phase.WAITS;
        tried = Move.NOTHING;
        varied = null;
        stars = 0;
        reached = false;
        shown = false;
        failed = 0;
        word = null;
    }

    /** A goal is to be reached from here on. */
    private void enter(Goal next, LessonStep step) {
        leave();
        goal = next;
        start = step.cues().stream().filter(Cue.Begin.class::isInstance).map(cue -> ((Cue.Begin) cue).with())
                .reduce(List.of(), (_, later) -> later);
        before = wanted();
        script = stage.text();
    }

    /** How far it is; empty where there is no goal, or not yet. */
    Optional<GoalProgress> progress() {
        return Optional.ofNullable(goal).map(
                it -> new GoalProgress(it, phase == Phase.BEGINS || phase == Phase.RUNS, stars, reached, shown, failed,
                        word));
    }

    /** Begins a try with what the learner has set or written. */
    void begin() {
        begin(made(), false);
    }

    /** Begins one with the solution. */
    void show() {
        Goal now = goal;
        if (now != null) {
            begin(now.solution(), true);
        }
    }

    /** Begins one with a move. */
    void begin(Move move) {
        begin(move, false);
    }

    private void begin(Move move, boolean asShown) {
        if (goal == null || phase != Phase.WAITS) {
            return;
        }
        tried = move;
        showing = asShown;
        word = null;
        phase = Phase.BEGINS;
        start(move);
    }

    /** Has all be as it was before the first try. */
    void startOver() {
        if (goal != null && phase == Phase.WAITS) {
            word = null;
            phase = Phase.RESETS;
            start(Move.NOTHING);
        }
    }

    private void start(Move move) {
        List<Setting> with = new ArrayList<>(start);
        with.addAll(move.with());
        String take = stage.seen().shown();
        String text = goal != null && goal.isOfCode() && move.program().isEmpty()
                ? move.in(script).orElse(script)
                : null;
        if (text != null) {
            stage.type(text);
            stage.begin(take, "", text, with);
        } else {
            stage.begin(take, move.program(), with);
        }
    }

    /**
     * Looks at a stage that rests.
     *
     * @return whether the goal is done; else the stage is at it again, or the learner is waited for
     */
    boolean isDone(Goal asked, LessonStep step) {
        if (!asked.equals(goal)) {
            enter(asked, step);
        }
        switch (phase) {
            case BEGINS -> {
                Message why = stage.missed().orElse(null);
                if (why == null) {
                    phase = Phase.RUNS;
                    stage.play(until(), varied == null ? speed(asked.budget()) : Logbook.AT_ONCE);
                } else if (varied == null) {
                    end(false, why);
                } else {
                    endVaried(asked, varied, false);
                }
            }
            case RUNS -> {
                if (varied == null) {
                    judge(asked);
                } else {
                    endVaried(asked, varied, stage.missed().isEmpty()
                            && new ClaimEvaluator(stage.seen()).isSo(varied.with().until()));
                }
            }
            case RESETS -> {
                phase = Phase.WAITS;
                if (!asked.isOfCode()) { // a script says only when it runs what can be turned in it
                    stage.play(new PlayTarget.To(new Moment.Forward(1)), Logbook.AT_ONCE);
                }
            }
            case WAITS -> putBack(asked);
        }
        return phase == Phase.WAITS && (reached || shown);
    }

    /** Returns whether the stage is at it. */
    boolean isUnderWay() { return phase != Phase.WAITS; }

    /** The target that a try is played to. */
    PlayTarget until() {
        Goal now = Objects.requireNonNull(goal);
        return new PlayTarget.Until(varied == null ? now.until() : varied.with().until(), now.budget());
    }

    /** The start of its run, to be begun again. */
    Optional<Cue> begun(String take) {
        List<Setting> with = new ArrayList<>(start);
        with.addAll(tried.with());
        return goal == null || goal.isOfCode()
                ? Optional.empty()
                : Optional.of(new Cue.Begin(0, take, tried.program(), with));
    }

    private static Speed speed(long budget) {
        return new Speed.At(new Tempo.Iterations(Math.max(SLOWEST, budget / SECONDS)));
    }

    private void judge(Goal asked) {
        ClaimEvaluator run = new ClaimEvaluator(stage.seen());
        if (stage.missed().isEmpty() && run.isSo(asked.until())) {
            if (showing) {
                end(true, null);
            } else {
                vary(asked, 0, stage.seen().shown(), stage.text(), stars(asked, run));
            }
        } else {
            DeckState.Position now = stage.seen().scenery().state().position();
            end(false, now.failure() != null
                    ? now.failure()
                    : now.iteration() >= asked.budget() || stage.missed().isEmpty()
                            ? Message.of("lessons.goal.late", "iterations", asked.budget())
                            : stage.missed().get());
        }
    }

    /** Has the learner's program, the text of a take, run aside with something else in it, as often as there is; then it has earned its stars. */
    private void vary(Goal asked, int next, String take, String text, int earned) {
        if (next == asked.variations().size()) {
            stars = Math.max(stars, earned);
            end(true, null);
            return;
        }
        Goal.Variation with = asked.variations().get(next);
        Optional<String> other = with.in(text);
        if (other.isEmpty()) {
            end(false, Message.of("lessons.goal.varied-gone", "code", with.code()));
            return;
        }
        varied = new Varied(take, text, earned, with, next + 1);
        phase = Phase.BEGINS;
        stage.begin(Goal.Variation.TAKE, "", other.get(), start);
    }

    /** Shows the learner's own run again, unless another variation comes. */
    private void endVaried(Goal asked, Varied done, boolean isReached) {
        varied = null;
        stage.show(done.take());
        stage.type(done.text());
        if (isReached) {
            vary(asked, done.next(), done.take(), done.text(), done.stars());
        } else {
            end(false, done.with().word());
        }
    }

    private void end(boolean isReached, @Nullable Message why) {
        phase = Phase.WAITS;
        word = why;
        shown |= showing && isReached;
        reached |= isReached && !showing;
        failed += isReached || showing ? 0 : 1;
    }

    /** Returns the stars of a run that has reached it. */
    static int stars(Goal asked, ClaimEvaluator run) {
        boolean second = isSo(asked.two(), run);
        return 1 + (second ? 1 : 0) + (second && isSo(asked.three(), run) ? 1 : 0);
    }

    private static boolean isSo(@Nullable Claim claim, ClaimEvaluator run) {
        return claim == null || run.isSo(claim);
    }

    private @Nullable Hyperparameters wanted() {
        Observation seen = stage.seen();
        return seen.takes().isEmpty() ? null : seen.scenery().state().settings().wanted();
    }

    private List<Setting> turned() {
        Hyperparameters then = before;
        Hyperparameters now = wanted();
        return then == null || now == null || now.knobs().size() < then.knobs().size()
                ? List.of()
                : ActionDetector.turned(then, now);
    }

    /** What the learner has done for it. */
    private Move made() {
        return switch (goal == null ? null : goal.by()) {
            case null -> Move.NOTHING;
            case Means.Knobs(List<String> names) ->
                Move.set(turned().stream().filter(each -> names.contains(each.name())).toList());
            case Means.Line(int number) -> Move.write(only(number));
            case Means.Code _ -> Move.write(stage.text());
        };
    }

    /** The program as it was, but for this line: those that were put in or taken out beside it do not count. */
    private String only(int number) {
        String[] was = script.split("\n", -1);
        String[] now = stage.text().split("\n", -1);
        if (number <= Math.min(was.length, now.length)) {
            was[number - 1] = now[number - 1];
        }
        return String.join("\n", was);
    }

    /** Puts back what is not to be touched, and says so. */
    private void putBack(Goal asked) {
        switch (asked.by()) {
            case Means.Knobs(List<String> names) -> {
                for (Setting each : turned()) {
                    if (!names.contains(each.name())) {
                        was(each.name()).ifPresent(stage::turn);
                        word = Message.of("lessons.goal.only", "names", String.join(", ", names), "name", each.name());
                    }
                }
            }
            case Means.Line(int number) -> {
                String[] was = script.split("\n", -1);
                String[] now = stage.text().split("\n", -1);
                if (now.length != was.length || number > was.length) {
                    break; // somebody is typing: what is tried is that line alone
                }
                for (int i = 0; i < was.length; i++) {
                    if (i != number - 1 && !was[i].equals(now[i])) {
                        stage.type(only(number));
                        word = Message.of("lessons.goal.only-line", "line", number);
                        return;
                    }
                }
            }
            case Means.Code _ -> {
                // all may be
            }
        }
    }

    private Optional<Setting> was(String name) {
        Hyperparameters then = before;
        Hyperparameters now = wanted();
        return then == null || now == null
                ? Optional.empty()
                : ActionDetector.turned(now, then).stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
