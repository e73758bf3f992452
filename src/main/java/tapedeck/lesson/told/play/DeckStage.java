package tapedeck.lesson.told.play;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.Tempo;
import tapedeck.lesson.told.Aim;
import tapedeck.lesson.told.Cue;
import tapedeck.lesson.told.Deed;
import tapedeck.lesson.told.Question;
import tapedeck.lesson.told.Setting;
import tapedeck.lesson.told.Speed;
import tapedeck.lesson.told.Whereto;
import tapedeck.lesson.told.claim.Claim;
import tapedeck.lesson.told.claim.ClaimException;
import tapedeck.lesson.told.claim.Judge;
import tapedeck.lesson.told.claim.Pointed;
import tapedeck.lesson.told.claim.Scenery;
import tapedeck.lesson.told.claim.Seen;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.text.Message;

/** A stage without a window: decks that play as fast as they can, and somebody in the place of the learner. */
public final class DeckStage implements Stage, AutoCloseable {
    private final LessonPrograms programs;
    private final Allowance allowance;
    private final LongSupplier clock;
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private final CurveRuns curves;
    private final List<Deed> deeds = new ArrayList<>();
    private String shown = "";
    private @Nullable Pointed picked;
    private @Nullable Passage passage;
    private @Nullable Message missed;
    private long request;

    /** A program on its deck, with the name that it has in the lesson. */
    private record Run(String name, Program program, Settings settings, Deck deck) {}

    /** @param clock nanoseconds */
    public DeckStage(LessonPrograms programs, Allowance allowance, LongSupplier clock) {
        this.programs = programs;
        this.allowance = allowance;
        this.clock = clock;
        curves = new CurveRuns(allowance, clock);
    }

    private Run run() {
        return Objects.requireNonNull(runs.get(shown));
    }

    @Override
    public void restart() {
        runs.values().forEach(run -> run.deck().close());
        runs.clear();
        shown = "";
        picked = null;
        passage = null;
        missed = null;
        deeds.clear();
        curves.close();
    }

    @Override
    public void begin(String take, String program, List<Setting> with) throws ProgramException {
        String name = program.isEmpty() ? run().name() : program;
        Program played = programs.load(name).mute();
        Settings settings = KnobTurn.start(played, played.defaults(), with);
        Deck deck = new Deck(played, settings);
        deck.setTempo(Tempo.free());
        Run before = runs.put(take, new Run(name, played, settings, deck));
        if (before != null) {
            before.deck().close();
        }
        shown = take;
        request = deck.change(UnaryOperator.identity());
    }

    @Override
    public void show(String take) {
        if (runs.containsKey(take)) {
            shown = take;
            request = 0;
        }
    }

    @Override
    public void play(Whereto to, Speed speed) {
        missed = null;
        passage = new Passage(run().deck(), to, () -> to instanceof Whereto.Until(var claim) && holds(claim), allowance,
                clock);
    }

    private boolean holds(Claim claim) {
        try {
            return new Judge(seen()).holds(claim);
        } catch (ClaimException _) {
            return false;
        }
    }

    @Override
    public void turn(Setting setting) {
        request = run().deck().change(KnobTurn.of(setting, run().deck().state().knobs()));
    }

    @Override
    public boolean isAtRest() {
        Passage under = passage;
        if (under != null) {
            if (!under.isOver()) {
                return false;
            }
            missed = under.missed();
            passage = null;
        }
        return curves.isOver() && (shown.isEmpty() || Passage.rests(run().deck().state(), request));
    }

    @Override
    public Optional<Message> missed() {
        return Optional.ofNullable(missed);
    }

    @Override
    public Seen seen() {
        Map<String, Scenery> takes = new LinkedHashMap<>();
        runs.forEach((name, run) -> takes.put(name, Scenery.of(run.deck().state(), run.settings().seed())));
        return new Seen(takes, shown, picked, null);
    }

    @Override
    public int lines() {
        String script = run().program().script();
        return script == null ? 0 : (int) script.lines().count();
    }

    @Override
    public void draw(Question.Curves question) {
        curves.begin(run().program(), run().settings(), question);
    }

    @Override
    public List<String> matching(Question.Curves question) {
        return curves.matching(question, run().deck().losses());
    }

    /**
     * Does what a learner could do.
     *
     * @throws ClaimException if there is nothing of that name to pick
     */
    public void act(Deed deed) throws ClaimException {
        switch (deed) {
            case Deed.Turning(Setting setting) -> turn(setting);
            case Deed.Playing(Whereto to) -> play(to, new Speed.Usual());
            case Deed.Picking(Aim.Thing thing) -> picked = Aims.find(thing, seen());
        }
        deeds.add(deed);
    }

    @Override
    public List<Deed> deeds() {
        List<Deed> done = List.copyOf(deeds);
        deeds.clear();
        return done;
    }

    @Override
    public void look(Aim aim) {
        // nobody looks
    }

    @Override
    public void light(List<Aim> aims) {
        // nobody looks
    }

    @Override
    public void open(Cue.Page page) {
        // nobody looks
    }

    @Override
    public void compare(List<String> takes) {
        // nobody looks
    }

    @Override
    public void offerFreedom() {
        // nobody takes it
    }

    @Override
    public void close() {
        restart();
    }
}
