package tapedeck.ui.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.program.ProgramException;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.session.OpenedSession;
import tapedeck.session.RestoredSession;
import tapedeck.session.SavedProgram;
import tapedeck.session.SavedPrograms;
import tapedeck.session.Session;
import tapedeck.session.SessionException;
import tapedeck.session.SessionFile;
import tapedeck.session.WindowArrangement;
import tapedeck.text.FileErrorText;
import tapedeck.text.Message;
import tapedeck.ui.link.TakesAtRest.Rest;
import tapedeck.ui.work.Newest;

/** The slow work of a session: for threads in the background. */
final class SessionTasks {
    /** The name by which a session that was saved by itself knows its file. */
    static final String FILE = "file";

    private SessionTasks() {}

    /**
     * All that is kept, as it is at a moment. Immutable.
     *
     * @param title for people
     * @param file that the window has open, or null
     */
    record Picture(Rest rest, List<Breakpoint> breakpoints, WindowArrangement look, String title, @Nullable Path file) {
        /**
         * @param isOwn whether it knows the file of its window
         * @param tables whether small tables of files go along
         */
        Session session(boolean isOwn, boolean tables) throws IOException {
            return SavedPrograms.session(rest.takes(), rest.programs(), rest.current(), breakpoints,
                    isOwn && file != null ? look.with(FILE, List.of(file.toString())) : look, tables);
        }
    }

    /**
     * The content of a file.
     *
     * @param left if it was saved by itself
     * @param own the file that it is to be saved in; null if it is in none, or that was saved after this
     */
    record Read(Path file, AutosaveFolder.@Nullable Left left, OpenedSession opened, @Nullable Path own) {
        /** The names of the scripts in it. */
        List<Message> scripts() {
            return opened.session().programs().stream()
                    .flatMap(each -> each instanceof SavedProgram.Script script
                            ? Stream.of(Message.verbatim(name(script.file())))
                            : Stream.empty())
                    .distinct().toList();
        }

        /** The name of the file; of one that was saved by itself, what was open. */
        Message title(Catalogue catalogue) {
            if (left == null) {
                return Message.verbatim(String.valueOf(file.getFileName()));
            }
            Session session = opened.session();
            return session.takes().stream().filter(each -> each.state().take().id() == session.current()).findFirst()
                    .map(each -> switch (session.programs().get(each.program())) {
                        case SavedProgram.Lesson(String id) ->
                            catalogue.find(id).map(ProgramEntry::title).orElse(Message.verbatim(id));
                        case SavedProgram.Script(String script, _) -> Message.verbatim(name(script));
                        case SavedProgram.Recording(String recording) -> Message.verbatim(name(recording));
                        case SavedProgram.Network network -> network.title();
                    }).orElse(Message.verbatim(String.valueOf(file.getFileName())));
        }

        private static String name(String file) {
            return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        }
    }

    /**
     * The session that is ready to be taken up.
     *
     * @param runs whether its scripts may run, now that somebody has seen them
     */
    record Ready(Read read, boolean runs, RestoredSession restored) {
        /** A sentence for each thing that is not as it was. */
        List<Message> troubles() {
            return Stream.concat(restored.troubles().stream(), read.opened.troubles().stream()).toList();
        }

        /** Returns whether all is here that the file holds, or once held. */
        boolean isWhole() {
            return read.opened.troubles().isEmpty()
                    && restored.takes().size() == read.opened.session().takes().size();
        }
    }

    /**
     * A file that is not there yet, beside {@code from}; without that beside what runs, or by {@code title}, where it may.
     *
     * @param runs the script or table, or null
     */
    static Path beside(@Nullable Path from, @Nullable Path runs, String title) {
        String end = "." + SessionFile.EXTENSION;
        if (from == null) {
            return runs == null
                    ? Path.of(AutosaveFolder.named(title) + end)
                    : runs.resolveSibling(String.valueOf(runs.getFileName()).replaceFirst("(?<=.)\\.\\w+$", "") + end);
        }
        String name = String.valueOf(from.getFileName());
        String stem = name.endsWith(end) ? name.substring(0, name.length() - end.length()) : name;
        Path file = from.resolveSibling(stem + " 2" + end);
        for (int i = 3; Files.exists(file); i++) {
            file = from.resolveSibling(stem + " " + i + end);
        }
        return file;
    }

    /** @throws ProgramException in a sentence, if it cannot be read */
    static Read read(Path file, AutosaveFolder.@Nullable Left left) throws ProgramException {
        try {
            OpenedSession opened = SessionFile.read(file);
            return new Read(file, left, opened, left == null ? file : own(opened, left));
        } catch (SessionException e) {
            throw new ProgramException(e.message());
        }
    }

    private static @Nullable Path own(OpenedSession opened, AutosaveFolder.Left left) {
        List<String> known = opened.session().arrangement().of(FILE);
        try {
            Path own = known.isEmpty() ? null : Path.of(known.getFirst());
            boolean isNewer = own != null && Files.exists(own)
                    && Files.getLastModifiedTime(own).compareTo(left.at()) > 0;
            return isNewer ? null : own; // what is newer is not to be written over
        } catch (IOException | InvalidPathException _) {
            return null;
        }
    }

    /** Waits for what is under way, and returns what came of it; null if there was nothing. */
    static <J, R> Newest.@Nullable Done<J, R> finish(Newest<J, R> worker) {
        try {
            worker.await();
        } catch (InterruptedException _) { // then without it
            Thread.currentThread().interrupt();
        }
        return worker.poll();
    }

    /**
     * The job of saving: what, where, and whether small tables go along.
     *
     * @param opening which session of the window it is of, counted
     */
    record Job(Picture picture, Path file, SessionMark mark, boolean tables, int opening) {}

    /**
     * Saves what was asked for, in a file that no other window has, nor can have until this one {@linkplain SessionPlaces#take
     * takes} it.
     *
     * @throws ProgramException in a sentence, if it cannot be written
     * @throws IOException if what was saved by itself, which it is instead of, cannot be deleted
     */
    static Path save(Job job, SessionPlaces places) throws ProgramException, IOException {
        places.claim(job.file);
        try {
            write(job.picture, job.file, job.tables);
        } catch (ProgramException e) {
            places.giveUp();
            throw e;
        }
        places.autosaves().end(); // there is a better place for it now
        return job.file;
    }

    /** @throws ProgramException in a sentence, if it cannot be written */
    static void write(Picture picture, Path file, boolean tables) throws ProgramException {
        try {
            SessionFile.write(picture.session(!file.equals(picture.file()), tables), file);
        } catch (IOException e) {
            throw new ProgramException(FileErrorText.why(e));
        }
    }
}
