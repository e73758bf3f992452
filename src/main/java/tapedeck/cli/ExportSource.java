package tapedeck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Moment;
import tapedeck.deck.Staging;
import tapedeck.export.SavedSession;
import tapedeck.export.TakeHistory;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.session.Restorer;
import tapedeck.text.Message;

/** The run that is exported, and the moment of it. Immutable. */
sealed interface ExportSource {
    /** Returns what runs in it. */
    ProgramEntry lesson();

    /** The moment it is at; null for where it was held. */
    @Nullable
    Moment moment();

    /** Brings a run there. */
    Staging staging();

    /** Returns what a script of {@code program} writes down. */
    TakeHistory history(Program program);

    /** A lesson or what a file holds, from its start. */
    record FreshRun(ProgramEntry lesson, Moment moment, UnaryOperator<Settings> set) implements ExportSource {
        @Override
        public Staging staging() {
            return Staging.anew(set, moment);
        }

        @Override
        public TakeHistory history(Program program) {
            return new TakeHistory(set.apply(program.defaults()));
        }
    }

    /**
     * The current take of a session.
     *
     * @param set is given what it was started with, where a script is written
     */
    record SessionTake(SavedSession session, @Nullable Moment moment,
            UnaryOperator<Settings> set) implements ExportSource {
        @Override
        public ProgramEntry lesson() {
            return session.lesson();
        }

        @Override
        public Staging staging() {
            return session.staging(moment);
        }

        @Override
        public TakeHistory history(Program program) {
            TakeHistory all = session.history();
            return new TakeHistory(set.apply(all.settings()), all.changes(), all.loads());
        }
    }

    /** A folder for tables that only a session has, until it is {@link #close closed}. */
    record Tables(Path folder) implements AutoCloseable {
        static Tables make() throws IOException {
            return new Tables(Files.createTempDirectory("tapedeck"));
        }

        @Override
        public void close() throws IOException {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /**
     * Takes a session up; slow.
     *
     * @param tables where tables are put that only the session has: what runs has read them, what is written may name them
     * @param complains is told what of it could not be read
     */
    static SavedSession session(Path file, Catalogue catalogue, Tables tables, Consumer<Message> complains)
            throws ProgramException {
        return SavedSession.read(file, new Restorer(catalogue, Home.folder(), tables.folder()), complains);
    }
}
