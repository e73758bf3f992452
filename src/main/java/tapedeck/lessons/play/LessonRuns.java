package tapedeck.lessons.play;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Tempo;
import tapedeck.lessons.PlayTarget;
import tapedeck.lessons.Question;
import tapedeck.lessons.Setting;
import tapedeck.lessons.claim.Claim;
import tapedeck.lessons.claim.ClaimEvaluator;
import tapedeck.lessons.claim.EvaluationContext;
import tapedeck.lessons.claim.GraphTarget;
import tapedeck.lessons.claim.Observation;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/**
 * The runs of a lesson by the names that it has for them, one of which is shown: played to places, turned, and seen. Their decks
 * are somebody else's, who ends them. For one thread.
 */
public final class LessonRuns implements AutoCloseable {
    private final PlayLimit allowance;
    private final LongSupplier clock;
    private final Function<SeekOperation, BooleanSupplier> watch;
    private final CurveRuns curves;
    private final Foresight foresight;
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private final Map<String, EvaluationContext> seen = new LinkedHashMap<>();
    private String shown = "";
    private @Nullable SeekOperation passage;
    private BooleanSupplier over = () -> true;
    private @Nullable Message missed;
    private @Nullable Message outOfTime;
    private long request;
    private boolean holding;

    /**
     * A program on its deck.
     *
     * @param name that the program has in the lesson
     */
    public record Run(String name, Program program, Settings settings, Deck deck) {}

    /**
     * None yet.
     *
     * @param clock nanoseconds
     * @param watch looks how far a passage is as often as that is worth it, and says whether it is over; until then it alone asks it
     */
    public LessonRuns(PlayLimit allowance, LongSupplier clock, Function<SeekOperation, BooleanSupplier> watch) {
        this.allowance = allowance;
        this.clock = clock;
        this.watch = watch;
        curves = new CurveRuns(allowance, clock);
        foresight = new Foresight(allowance, clock, watch);
    }

    /** The run that is shown. There must be one. */
    public Run shown() {
        return Objects.requireNonNull(runs.get(shown));
    }

    /** The name that it has in the lesson; empty if there is none. */
    public String name() {
        return shown;
    }

    /** Returns whether there is one that is shown. */
    public boolean isAny() { return runs.containsKey(shown); }

    /** The run of that name, if there is one. */
    public Optional<Run> find(String take) {
        return Optional.ofNullable(runs.get(take));
    }

    /** Shows one that has begun; that of the same name before is forgotten, and returned. */
    public Optional<Run> put(String take, Run run) {
        Optional<Run> before = Optional.ofNullable(runs.remove(take));
        runs.put(take, run);
        seen.remove(take);
        missed = null; // that was another's
        outOfTime = null;
        show(take);
        return before;
    }

    /** Shows another; nothing if there is none of that name. */
    public void show(String take) {
        if (runs.containsKey(take)) {
            shown = take;
            holding = false;
            request = shown().deck().change(UnaryOperator.identity());
        }
    }

    /** Plays the one that is shown. */
    public void play(PlayTarget to, Tempo tempo) {
        missed = null;
        holding = false;
        foresight.close();
        SeekOperation under = new SeekOperation(shown().deck(), to, tempo, until(to, runs, shown), allowance, clock);
        passage = under;
        over = watch.apply(under);
    }

    /** Returns whether what is played until holds of these runs, whenever it is asked. */
    private static BooleanSupplier until(PlayTarget to, Map<String, Run> runs, String take) {
        Map<String, Run> now = new LinkedHashMap<>(runs);
        return () -> to instanceof PlayTarget.Until(Claim claim, long _)
                && new ClaimEvaluator(seen(now, take)).isSo(claim);
    }

    /** Begins to find out how the one that is shown will be at a place, unless that is known or being found out. */
    public void foresee(PlayTarget to) {
        foresight.begin(shown(), to, aside -> {
            Map<String, Run> then = new LinkedHashMap<>(runs);
            then.put(shown, aside);
            return until(to, then, shown);
        });
    }

    /** As they will be there; empty as long as that is being found out. */
    public Optional<Observation> foreseen(@Nullable GraphTarget picked) {
        return foresight.found().map(there -> {
            Map<String, EvaluationContext> then = new LinkedHashMap<>(seen(picked).takes());
            then.put(shown, there);
            return new Observation(then, shown, picked, null);
        });
    }

    /** Turns a knob of the one that is shown. */
    public void turn(Setting setting) {
        Deck deck = shown().deck();
        request = deck.change(KnobTurn.of(setting, deck.state().settings().knobs()));
    }

    /** Sets all knobs of the one that is shown. */
    void set(Hyperparameters all) {
        request = shown().deck().change(_ -> all);
    }

    /** Holds the one that is shown, if it plays. */
    public void hold() {
        if (isAny()) {
            Deck deck = shown().deck();
            deck.pause();
            holding = true;
            request = deck.change(UnaryOperator.identity());
        }
    }

    /** Returns whether all that was to be done is. Somebody else may have it play meanwhile. */
    public boolean isAtRest() {
        SeekOperation under = passage;
        if (under != null) {
            if (!over.getAsBoolean()) {
                return false;
            }
            missed = under.missed();
            outOfTime = under.isOutOfTime() ? missed : outOfTime;
            passage = null;
        }
        if (!curves.isOver() || !isAny()) {
            return curves.isOver();
        }
        DeckState state = shown().deck().state();
        boolean rests = holding ? SeekOperation.rests(state, request) : SeekOperation.isDone(state, request);
        holding &= !rests; // from then on somebody else may have it play
        return rests;
    }

    /** Why the last passage did not come to its place; empty if it did. */
    public Optional<Message> missed() {
        return Optional.ofNullable(missed);
    }

    /** Why a run was given up, or a curve ends early, because the time was over; empty if that happened to none. */
    Optional<Message> outOfTime() {
        return Optional.ofNullable(outOfTime).or(curves::outOfTime);
    }

    /** As they are now. */
    public Observation seen(@Nullable GraphTarget picked) {
        seen.keySet().retainAll(runs.keySet());
        runs.forEach((name, run) -> seen.compute(name, (_, before) -> look(run, before)));
        Map<String, EvaluationContext> ordered = new LinkedHashMap<>();
        runs.keySet().forEach(name -> ordered.put(name, Objects.requireNonNull(seen.get(name))));
        return new Observation(ordered, shown, picked, null);
    }

    @SuppressWarnings("ReferenceEquality") // a state is made anew whenever it changes
    static EvaluationContext look(Run run, @Nullable EvaluationContext before) {
        DeckState state = run.deck().state();
        return before != null && before.state() == state
                ? before
                : EvaluationContext.of(state, run.deck().losses(), run.program(), run.settings());
    }

    private static Observation seen(Map<String, Run> runs, String shown) {
        Map<String, EvaluationContext> takes = new LinkedHashMap<>();
        runs.forEach((name, run) -> takes.put(name, look(run, null)));
        return new Observation(takes, shown, null, null);
    }

    /** The lines of the script that is shown; 0 if it is none. */
    public int lines() {
        return (int) script().lines().count();
    }

    /** The script that is shown; empty if it is none. */
    public String script() {
        String script = isAny() ? shown().program().script() : null;
        return script == null ? "" : script;
    }

    /** Draws the curves of a question, if it has any, from the start of the program that is shown. */
    public void ask(Question question) {
        if (question instanceof Question.Curves asked) {
            curves.begin(shown().program(), shown().settings(), asked);
        }
    }

    /** The runs of these curves where they end, by their keys, as far as they are drawn. */
    public Map<String, EvaluationContext> curves() {
        return curves.curves();
    }

    /** The keys of these curves that a run with these losses has drawn too. */
    public List<String> matching(Question.Curves question, Series.View losses) {
        return curves.matching(question, losses);
    }

    /** All, to be ended. */
    public List<Run> all() {
        return List.copyOf(runs.values());
    }

    /** Forgets them, and ends what is drawn. */
    @Override
    public void close() {
        runs.clear();
        seen.clear();
        shown = "";
        passage = null;
        missed = null;
        outOfTime = null;
        request = 0;
        holding = false;
        curves.close();
        foresight.close();
    }
}
