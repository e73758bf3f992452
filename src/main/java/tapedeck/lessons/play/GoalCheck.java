package tapedeck.lessons.play;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Cue;
import tapedeck.lessons.Goal;
import tapedeck.lessons.Goal.Move;
import tapedeck.lessons.Setting;
import tapedeck.lessons.claim.ClaimEvaluator;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.Value;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/**
 * The check that a goal is one: doing nothing and doing it wrongly do not reach it, its own solution does, with two stars at least, and so do the
 * other right ways that it names. For one thread.
 */
final class GoalCheck {
    private static final int LEAST_STARS = 2;

    private final DeckStage stage;
    private final ObjIntConsumer<Message> fault;
    private @Nullable Deque<Move> left;
    private @Nullable Deque<Move> others;
    private Move trying = Move.NOTHING;

    /** @param fault is told what is wrong, and on which line */
    GoalCheck(DeckStage stage, ObjIntConsumer<Message> fault) {
        this.stage = stage;
        this.fault = fault;
    }

    /** Tries the next that is to be tried at the goal that is waited for; whether there is any. */
    boolean act(Player player) {
        Goal goal = player.goal().orElseThrow().goal();
        Deque<Move> moves = left;
        if (moves == null) {
            moves = new ArrayDeque<>(List.of(Move.NOTHING));
            moves.addAll(goal.wrong());
            moves.add(goal.solution());
            left = moves;
            lines(player, goal);
            variation(player, goal);
        }
        Move next = moves.poll();
        if (next == null) {
            missed(player, goal);
            return false;
        }
        trying = next;
        player.tryGoal(next);
        return true;
    }

    /** Returns whether what is tried must not reach it: a run of that which never ends has not. */
    boolean triesWrongly(Player player) {
        return left != null && others == null
                && player.goal().filter(each -> !trying.equals(each.goal().solution())).isPresent();
    }

    /** Tries another right way to the goal that its solution has reached; whether there is any. */
    boolean actRightly(Player player) {
        GoalProgress reached = player.goal().orElse(null);
        if (reached == null || left == null || !left.isEmpty()) { // none, or one that is wrong has reached it
            return false;
        }
        Deque<Move> moves = others;
        if (moves == null) {
            moves = new ArrayDeque<>(reached.goal().right());
            others = moves;
            checkStars(player, reached);
        } else if (reached.word() != null) {
            fault.accept(Message.of("lessons.check.right-refused", "deed", text(trying)), line(player));
        }
        Move next = moves.poll();
        if (next == null) {
            return false;
        }
        trying = next;
        player.tryGoal(next);
        return true;
    }

    private void checkStars(Player player, GoalProgress reached) {
        if (reached.stars() < LEAST_STARS) {
            fault.accept(Message.of("lessons.check.goal.stars"), line(player));
        }
    }

    /** Says what is wrong where the step is done; nothing if it has no goal. */
    void end(Player player) {
        player.goal().filter(_ -> others == null).ifPresent(reached -> fault.accept(trying.equals(Move.NOTHING)
                ? Message.of("lessons.check.goal.nothing", "iterations", reached.goal().budget())
                : Message.of("lessons.check.wrong-taken", "deed", text(trying)), line(player)));
        left = null;
        others = null;
        trying = Move.NOTHING;
    }

    private static int line(Player player) {
        return player.step().cues().stream().filter(Cue.Reach.class::isInstance).mapToInt(Cue::line).findFirst()
                .orElse(player.step().line());
    }

    /** A line that is not there is changed by nobody. */
    private void lines(Player player, Goal goal) {
        int most = stage.lines();
        Stream.concat(goal.solution().lines().keySet().stream(),
                goal.by() instanceof Goal.Means.Line(int number) ? Stream.of(number) : Stream.empty())
                .filter(line -> line > most).distinct().forEach(line -> fault
                        .accept(Message.of("lessons.check.no-line", "line", line, "lines", most), line(player)));
    }

    /** A variation of what is not there is none. */
    private void variation(Player player, Goal goal) {
        goal.variations().stream().filter(each -> each.in(stage.text()).isEmpty()).forEach(each -> fault
                .accept(Message.of("lessons.check.no-code", "code", each.code()), line(player)));
    }

    private void missed(Player player, Goal goal) {
        ClaimEvaluator run = new ClaimEvaluator(stage.seen());
        try {
            run.holds(goal.until());
            List<String> now = new ArrayList<>();
            for (Goal.Part part : goal.parts()) {
                if (run.value(part.amount()) instanceof Value.Numbers(var array) && array.numel() == 1) {
                    now.add(part.name() + " = " + Numbers.shortest(array.item()));
                }
            }
            Optional<Message> why = player.goal().flatMap(each -> Optional.ofNullable(each.word()));
            fault.accept(Message.of("lessons.check.goal.missed", "why", why.orElse(Message.verbatim("")), "now",
                    String.join(", ", now)), line(player));
        } catch (ClaimException e) {
            fault.accept(e.message(), line(player));
        }
    }

    private static String text(Move move) {
        return Stream.of(move.with().stream().map((Setting each) -> each.name() + " " + each.value()),
                move.lines().entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(each -> "line " + each.getKey() + ": " + each.getValue()),
                Stream.of(move.program()).filter(each -> !each.isEmpty())).flatMap(each -> each)
                .collect(Collectors.joining(", "));
    }
}
