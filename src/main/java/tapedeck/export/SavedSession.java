package tapedeck.export;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.deck.Staging;
import tapedeck.deck.takes.TakeState;
import tapedeck.deck.training.Origin;
import tapedeck.deck.training.WeightLoad;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Provenance;
import tapedeck.program.Settings;
import tapedeck.programs.ProgramEntry;
import tapedeck.programs.Recipe;
import tapedeck.programs.RecipeDifferences;
import tapedeck.session.OpenedSession;
import tapedeck.session.RestoredSession;
import tapedeck.session.Restorer;
import tapedeck.session.SessionException;
import tapedeck.session.SessionFile;
import tapedeck.text.Message;

/**
 * A session that is taken up again; nothing of it runs yet. Immutable.
 *
 * @param takes all that could be
 * @param current of these the one that was looked at, or else the last
 * @param program what that ran
 * @param recipes what the takes were made of
 */
public record SavedSession(List<TakeState> takes, TakeState current, Program program, RecipeDifferences recipes) {
    public SavedSession {
        takes = List.copyOf(takes);
    }

    /**
     * Reads one. Slow.
     *
     * @param complains is told what of it could not be read
     * @throws ProgramException in a sentence, if there is no take in it
     */
    public static SavedSession read(Path file, Restorer restorer, Consumer<Message> complains) throws ProgramException {
        try {
            OpenedSession opened = SessionFile.read(file);
            RestoredSession restored = restorer.restore(opened.session());
            Stream.concat(opened.troubles().stream(), restored.troubles().stream()).forEach(complains);
            List<TakeState> takes = restored.takes();
            if (takes.isEmpty()) {
                throw new ProgramException(Message.of("saving.notOpened", "file", String.valueOf(file.getFileName()),
                        "why", Message.of("saving.empty")));
            }
            TakeState shown = takes.stream().filter(each -> each.take().id() == opened.session().current())
                    .findFirst().orElse(takes.getLast());
            Map<Integer, Program> programs = restored.programs();
            Map<Integer, Recipe> recipes = new HashMap<>();
            programs.forEach((id, ran) -> Recipe.of(ran.provenance()).ifPresent(made -> recipes.put(id, made)));
            return new SavedSession(takes, shown, Objects.requireNonNull(programs.get(shown.take().id())),
                    RecipeDifferences.of(programs.keySet(), recipes, Map.of()));
        } catch (SessionException e) {
            throw new ProgramException(e.message());
        }
    }

    /** Returns whether the current take is of a script: nobody has said that it may run here. */
    public boolean isScript() {
        return program.provenance() instanceof Provenance.Script;
    }

    /** Returns whether weights were put into it, which no script of it has. */
    public boolean isLoaded() {
        return !current.loads().isEmpty();
    }

    /** How the current take went. */
    public TakeHistory history() {
        return TakeHistory.of(current.take(), program.defaults().epochs(), current.loads());
    }

    /** Returns what ran, to be shown without being made again. */
    public ProgramEntry lesson() {
        return new Running(program);
    }

    /**
     * The current take's run, with all that was changed and loaded on its way.
     *
     * @param moment null for where it was held, which of a take that had not begun is its first update
     */
    public Staging staging(@Nullable Moment moment) {
        Origin origin = current.origin();
        return played -> switch (moment) {
            case null -> origin == null
                    ? begun(played, new Moment.Update())
                    : new Deck(played, current.take().settings(), origin);
            case Moment.Iteration(long n) when origin != null && n <= origin.iteration() ->
                new Deck(played, current.take().settings(), origin.until(n));
            case Moment.Iteration _ when origin != null -> goesOn(played, origin, moment);
            default -> begun(played, moment);
        };
    }

    private Deck goesOn(Program played, Origin origin, Moment moment) throws InterruptedException {
        Deck deck = new Deck(played, current.take().settings(), origin);
        deck.await(); // what it is told on its way to where it was held would take the place of that
        if (!current.wanted().equals(current.take().inForce())) {
            deck.change(then -> then.changedAs(current.take().inForce(), current.wanted()));
        }
        deck.runTo(moment);
        return deck;
    }

    private Deck begun(Program played, Moment moment) {
        Settings settings = current.origin() == null
                ? current.take().settings().with(current.wanted().fromTheStart())
                : current.take().begun();
        Deck deck = new Deck(played, settings, () -> 0);
        current.loads().stream().filter(each -> each.after() == 0).map(WeightLoad::parameters).forEach(deck::load);
        deck.runTo(moment);
        return deck;
    }

    private record Running(Program program) implements ProgramEntry {
        @Override
        public String id() {
            return program.id();
        }

        @Override
        public Message title() {
            return program.title();
        }

        @Override
        public Program load(Path home) {
            return program;
        }
    }
}
