package tapedeck.lessons.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.Tempo;
import tapedeck.lessons.Cue;
import tapedeck.lessons.FocusTarget;
import tapedeck.lessons.Goal;
import tapedeck.lessons.LearnerAction;
import tapedeck.lessons.PlayTarget;
import tapedeck.lessons.Question;
import tapedeck.lessons.Setting;
import tapedeck.lessons.Speed;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.EvaluationContext;
import tapedeck.lessons.claim.GraphTarget;
import tapedeck.lessons.claim.Observation;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/** A stage without a window: decks that play as fast as they can, and somebody in the place of the learner. */
public final class DeckStage implements Stage {
    private final LessonPrograms programs;
    private final LessonRuns runs;
    private final List<LearnerAction> deeds = new ArrayList<>();
    private @Nullable GraphTarget picked;
    private @Nullable Message refused;
    /** The program as the learner has changed it. */
    private @Nullable String typed;

    /** @param clock nanoseconds */
    public DeckStage(LessonPrograms programs, PlayLimit allowance, LongSupplier clock) {
        this.programs = programs;
        runs = new LessonRuns(allowance, clock, passage -> passage::isOver);
    }

    @Override
    public void restart() {
        runs.all().forEach(run -> run.deck().close());
        runs.close();
        picked = null;
        refused = null;
        deeds.clear();
    }

    @Override
    public void begin(String take, String program, List<Setting> with) {
        begin(take, program, null, with);
    }

    @Override
    public void begin(String take, String program, @Nullable String text, List<Setting> with) {
        refused = null;
        typed = text;
        try {
            String name = program.isEmpty() ? runs.shown().name() : program;
            Program played = (text == null ? programs.load(name) : programs.load(name, text)).silenced();
            Settings settings = KnobTurn.start(played, played.defaults(), with);
            Deck deck = new Deck(played, settings);
            deck.setTempo(Tempo.free());
            runs.put(take, new LessonRuns.Run(name, played, settings, deck)).ifPresent(before -> before.deck().close());
        } catch (ProgramException e) {
            refused = e.message();
        }
    }

    @Override
    public void aim(Goal goal) {
        typed = null;
    }

    @Override
    public String text() {
        return Objects.requireNonNullElse(typed, runs.script());
    }

    @Override
    public void type(String text) {
        typed = text;
    }

    @Override
    public void show(String take) {
        runs.show(take);
    }

    @Override
    public void play(PlayTarget to, Speed speed) {
        refused = null;
        runs.play(to, Tempo.free());
    }

    @Override
    public void turn(Setting setting) {
        runs.turn(setting);
    }

    @Override
    public void hold() {
        // nobody plays it but the lesson
    }

    @Override
    public boolean isAtRest() { return runs.isAtRest(); }

    @Override
    public Optional<Message> missed() {
        return Optional.ofNullable(refused).or(runs::missed);
    }

    /** Why a run was given up because the time was over; empty if none was: then what is seen says nothing of the lesson. */
    Optional<Message> outOfTime() {
        return runs.outOfTime();
    }

    @Override
    public Observation seen() {
        return runs.seen(picked);
    }

    @Override
    public int lines() {
        return runs.lines();
    }

    @Override
    public void ask(Question question) {
        runs.ask(question);
    }

    @Override
    public Map<String, EvaluationContext> curves() {
        return runs.curves();
    }

    @Override
    public List<String> matching(Question.Curves question, Series.View losses) {
        return runs.matching(question, losses);
    }

    @Override
    public void foresee(PlayTarget to) {
        runs.foresee(to);
    }

    @Override
    public Optional<Observation> foreseen() {
        return runs.foreseen(picked);
    }

    /**
     * Does what a learner could do.
     *
     * @throws ClaimException if there is nothing of that name to pick
     */
    public void act(LearnerAction deed) throws ClaimException {
        switch (deed) {
            case LearnerAction.Turning(Setting setting) -> turn(setting);
            case LearnerAction.Playing(PlayTarget to) -> play(to, new Speed.Usual());
            case LearnerAction.Picking(FocusTarget.Thing thing) -> picked = FocusFinder.find(thing, seen());
        }
        deeds.add(deed);
    }

    /** The script of a program of the lesson; empty if there is none. */
    String script(String program) {
        try {
            return Objects.requireNonNullElse(programs.load(program).script(), "");
        } catch (ProgramException _) {
            return ""; // the check of the lesson says it
        }
    }

    /** The run that is shown. There must be one. */
    LessonRuns.Run shown() {
        return runs.shown();
    }

    /** How the run that is shown is set. */
    Hyperparameters wanted() {
        return runs.shown().deck().state().settings().wanted();
    }

    /** Sets it as it was: what was turned is turned back. */
    void turnBack(Hyperparameters before) {
        runs.set(before);
    }

    @Override
    public List<LearnerAction> deeds() {
        List<LearnerAction> done = List.copyOf(deeds);
        deeds.clear();
        return done;
    }

    @Override
    public void look(FocusTarget aim) {
        // nobody looks
    }

    @Override
    public void light(List<FocusTarget> aims) {
        if (aims.isEmpty()) {
            picked = null;
        }
    }

    @Override
    public void lightAll() {
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
