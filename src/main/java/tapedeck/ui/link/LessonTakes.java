package tapedeck.ui.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.Tempo;
import tapedeck.lessons.LearnerAction;
import tapedeck.lessons.PlayTarget;
import tapedeck.lessons.Setting;
import tapedeck.lessons.Speed;
import tapedeck.lessons.play.ActionDetector;
import tapedeck.lessons.play.KnobTurn;
import tapedeck.lessons.play.LessonRuns;
import tapedeck.lessons.play.PlayLimit;
import tapedeck.lessons.play.SeekOperation;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.Message;
import tapedeck.ui.work.Newest;

/**
 * The runs of a lesson as takes of the window, which are shown and told what to do as menus and buttons do. Takes that were there
 * before the lesson stay. On the FX thread only; nothing here waits.
 */
public final class LessonTakes implements AutoCloseable {
    private static final long POLL_MILLIS = 1;

    private final DeckLink link;
    private final Tempo followed;
    private final LessonRuns runs;
    private final Map<String, Integer> ids = new HashMap<>();
    /** What each belongs to. */
    private final Map<String, ProgramEntry> entries = new HashMap<>();
    /** What takes are called where people read it, if not as in the lesson. */
    private final Map<String, Message> labels = new HashMap<>();
    /** Those of before a restart: they end when another is there to be shown. */
    private final Set<Integer> stale = new HashSet<>();
    /** A place may be looked for after every iteration: once a pulse would be slow. */
    private final Newest<SeekOperation, Boolean> watching = Newest.interrupting("lesson", LessonTakes::watch);
    /** What its runs are of. */
    private final Set<ProgramEntry> known = new HashSet<>();
    private @Nullable DeckState left;

    /**
     * None yet.
     *
     * @param followed how fast Functions are usually played
     */
    public LessonTakes(DeckLink link, Tempo followed) {
        this.link = link;
        this.followed = followed;
        Function<SeekOperation, BooleanSupplier> watch = passage -> {
            watching.replace(passage);
            return () -> !watching.isBusy() || watching.poll() != null;
        };
        runs = new LessonRuns(PlayLimit.USUAL, System::nanoTime, watch);
    }

    private static Boolean watch(SeekOperation passage, BooleanSupplier cancelled) throws InterruptedException {
        while (!cancelled.getAsBoolean() && !passage.isOver()) {
            Thread.sleep(POLL_MILLIS);
        }
        return true;
    }

    /** Returns whether a run of this was begun here, or one of the same file. */
    public boolean knows(ProgramEntry opened) {
        return known.contains(opened)
                || (opened.file() != null && known.stream().anyMatch(each -> opened.file().equals(each.file())));
    }

    /** The runs, to be seen and asked. */
    public LessonRuns runs() {
        return runs;
    }

    /** Forgets all; they end when the next one begins. The one that is shown holds. */
    public void restart() {
        link.commands().pause();
        watching.forget();
        stale.addAll(ids.values());
        ids.clear();
        runs.close();
        left = null;
    }

    /**
     * Begins a run beside those there are, and shows it.
     *
     * @param take its name in the lesson
     * @param name that of the program
     * @param of what it belongs to
     * @param program what it runs
     */
    public void begin(String take, String name, ProgramEntry of, Program program, List<Setting> with) {
        Settings settings = KnobTurn.start(program, program.defaults(), with);
        Deck deck = new Deck(program, settings);
        deck.setTempo(Tempo.followed());
        known.add(of);
        link.workbench().opening().know(of); // an introduction would be a second voice
        Optional.ofNullable(ids.get(take)).ifPresent(stale::add);
        stale.addAll(link.leftTakes().replacedBy(take, of));
        link.workbench().rest().retire(stale);
        link.workbench().begin(of, deck, settings);
        ids.put(take, link.workbench().currentTake());
        entries.put(take, of);
        Message label = labels.getOrDefault(take, Message.verbatim(take));
        link.workbench().edit(link.workbench().currentTake(), each -> each.named(label));
        link.workbench().rest().end(stale);
        stale.clear();
        left = null;
        runs.put(take, new LessonRuns.Run(name, program, settings, deck));
    }

    /** Has each take that begins under this name be called {@code label} where people read it. */
    public void call(String take, Message label) {
        labels.put(take, label);
    }

    /** Shows one that has begun; nothing if there is none of that name. */
    public void show(String take) {
        Integer id = ids.get(take);
        if (id != null) {
            left = null;
            present(take);
            runs.show(take);
        }
    }

    /** The take itself, whatever the learner has shown since; it has another deck if memory was short. */
    private void present(String take) {
        Integer id = ids.get(take);
        if (id != null) {
            link.workbench().select(id);
            Deck now = link.workbench().deck();
            runs.find(take).filter(run -> now != null && now != run.deck()).ifPresent(run -> runs.put(take,
                    new LessonRuns.Run(run.name(), run.program(), run.settings(), Objects.requireNonNull(now))));
        }
    }

    /** Draws the curves of these, and of no others. */
    public void compare(List<String> takes) {
        Set<Integer> wanted = new HashSet<>();
        takes.forEach(take -> Optional.ofNullable(ids.get(take)).ifPresent(wanted::add));
        if (!wanted.isEmpty()) {
            link.workbench().takes().forEach(each -> link.workbench().edit(each.id(),
                    take -> take.shown(wanted.contains(take.id()))));
        }
    }

    /** Plays the one that is shown; as usual the Functions of an iteration are followed, and iterations are not. */
    public void play(PlayTarget to, Speed speed) {
        left = null;
        present(runs.name());
        runs.play(to, switch (speed) {
            case Speed.At(Tempo tempo) -> tempo;
            case Speed.Reading _ -> link.commands().reading();
            case Speed.Usual _ -> isWithin(to) ? followed : Tempo.free();
        });
    }

    private static boolean isWithin(PlayTarget to) {
        return switch (to) {
            case PlayTarget.To(var moment) -> !(moment instanceof Moment.Iteration);
            case PlayTarget.BackwardDone _,PlayTarget.Next _ -> true;
            case PlayTarget.Until _,PlayTarget.End _ -> false;
        };
    }

    /** Holds the one that is shown, if the learner has it play. */
    public void hold() {
        present(runs.name());
        runs.hold();
    }

    /** Returns whether all that was to be done is; what is done from then on is the learner's. */
    public boolean isAtRest() {
        boolean rests = runs.isAtRest();
        if (rests && left == null && runs.isAny()) {
            DeckState now = runs.shown().deck().state();
            if (now.introduction()) {
                link.commands().setTempo(followed); // the lesson has said what there was to say
            }
            left = now;
        }
        return rests;
    }

    /** Turns a knob of the one that is shown. */
    public void turn(Setting setting) {
        left = null;
        present(runs.name());
        runs.turn(setting);
    }

    /** Returns what the learner has done with the run that is shown since all was done. */
    public List<LearnerAction> deeds() {
        DeckState before = left;
        if (before == null || !runs.isAny()) {
            return List.of();
        }
        DeckState now = runs.shown().deck().state();
        left = now;
        return ActionDetector.between(before, now);
    }

    /** Leaves the runs as they are. */
    @Override
    public void close() {
        watching.close();
        runs.close();
        ids.forEach((take, id) -> link.leftTakes().leave(id, take, Objects.requireNonNull(entries.get(take))));
        ids.clear();
    }
}
