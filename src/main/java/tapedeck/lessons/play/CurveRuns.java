package tapedeck.lessons.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.Tempo;
import tapedeck.lessons.Question;
import tapedeck.lessons.claim.EvaluationContext;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/** The real runs behind a question for curves, one after the other: each is ended when its curve is drawn. For one thread. */
public final class CurveRuns implements AutoCloseable {
    private final PlayLimit allowance;
    private final LongSupplier clock;
    private final Map<String, EvaluationContext> drawn = new HashMap<>();
    private @Nullable Iterator<Question.Curve> left;
    private @Nullable Program program;
    private @Nullable Settings start;
    private Question.@Nullable Curves question;
    private @Nullable Drawing drawing;
    private @Nullable Message outOfTime;

    /** A curve that is being drawn. */
    private record Drawing(String key, Deck deck, Settings settings, SeekOperation passage) {}

    /** @param clock nanoseconds */
    public CurveRuns(PlayLimit allowance, LongSupplier clock) {
        this.allowance = allowance;
        this.clock = clock;
    }

    /** Begins to draw, from the start of the program. */
    public void begin(Program of, Settings settings, Question.Curves asked) {
        close();
        drawn.clear();
        outOfTime = null;
        program = of.silenced();
        start = settings;
        question = asked;
        left = asked.curves().iterator();
    }

    /** Returns whether all are drawn; asked often, it goes on. */
    public boolean isOver() {
        Drawing now = drawing;
        if (now != null) {
            if (!now.passage().isOver()) {
                return false;
            }
            if (now.passage().isOutOfTime()) {
                outOfTime = now.passage().missed();
            }
            drawn.put(now.key(), EvaluationContext.of(now.deck().state(), now.deck().losses(),
                    Objects.requireNonNull(program), now.settings()));
            now.deck().close();
            drawing = null;
        }
        Iterator<Question.Curve> rest = left;
        Program played = program;
        Settings settings = start;
        Question.Curves asked = question;
        if (rest == null || played == null || settings == null || asked == null || !rest.hasNext()) {
            return true;
        }
        Question.Curve next = rest.next();
        Settings set = KnobTurn.start(played, settings, next.with());
        Deck deck = new Deck(played, set);
        deck.setTempo(Tempo.free());
        drawing = new Drawing(next.key(), deck, set,
                new SeekOperation(deck, asked.reveal(), () -> false, allowance, clock));
        return false;
    }

    /** The runs of the curves where these end, by their keys, as far as they are drawn. */
    public Map<String, EvaluationContext> curves() {
        return Map.copyOf(drawn);
    }

    /** Why a curve ends early, if its run was given up because the time was over; empty if none was. */
    Optional<Message> outOfTime() {
        return Optional.ofNullable(outOfTime);
    }

    /** The keys of the curves that are those of a run, to the last bit. */
    public List<String> matching(Question.Curves asked, Series.View run) {
        return asked.curves().stream().map(Question.Curve::key)
                .filter(key -> drawn.containsKey(key) && numbers(drawn.get(key).losses(), asked.iterations())
                        .equals(numbers(run, asked.iterations())))
                .toList();
    }

    static List<Double> numbers(Series.View view, long iterations) {
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i < view.points() && (long) (i + 1) * view.stride() < iterations; i++) {
            numbers.add(view.last(i));
        }
        return numbers;
    }

    @Override
    public void close() {
        if (drawing != null) {
            drawing.deck().close();
        }
        drawing = null;
        left = null;
    }
}
