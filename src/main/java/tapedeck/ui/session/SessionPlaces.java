package tapedeck.ui.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/** What a window has of the places of its user: its autosave, the tables of sessions, and the file that it has open. */
final class SessionPlaces implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SessionPlaces.class.getName());

    private final Path folder;
    private final Autosaves autosaves;
    private Optional<Path> file = Optional.empty();
    private Optional<Hold> hold = Optional.empty();

    /** @param folder of the user's, for what this program keeps */
    SessionPlaces(Path folder) {
        this.folder = folder;
        autosaves = new Autosaves(folder);
    }

    Autosaves autosaves() {
        return autosaves;
    }

    /** A folder for tables that only a session has. */
    Path tables() {
        return folder.resolve("tables");
    }

    /** This window has that file open from now on, instead of another; false if another window has it. */
    synchronized boolean take(Path next) {
        if (file.equals(Optional.of(next))) {
            return true;
        }
        try {
            Optional<Hold> taken = hold(next);
            if (taken.isEmpty()) {
                return false;
            }
            leave();
            hold = taken;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "another window will not be told of " + next, e);
            leave();
        }
        file = Optional.of(next);
        return true;
    }

    /**
     * Says that another window has that file open, whoever its user is. Any thread; may be slow.
     *
     * @throws ProgramException if it has
     */
    synchronized void checkFree(Path target) throws ProgramException {
        if (file.equals(Optional.of(target))) {
            return;
        }
        try {
            hold(target).orElseThrow(() -> new ProgramException(Message.of("saving.taken"))).close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "nobody can tell who has " + target, e);
        }
    }

    /** Beside the file, for all who share its folder; where nothing can be written there, among what is this user's. */
    private Optional<Hold> hold(Path of) throws IOException {
        Path beside = of.resolveSibling("." + of.getFileName() + ".lock");
        try {
            return Hold.of(beside);
        } catch (IOException _) {
            String stands = UUID.nameUUIDFromBytes(of.toString().getBytes(StandardCharsets.UTF_8)).toString();
            return Hold.isTaken(beside) ? Optional.empty() : Hold.of(folder.resolve("open").resolve(stands + ".lock"));
        }
    }

    /** This window has no file open any more. */
    synchronized void leave() {
        hold.ifPresent(Hold::close);
        hold = Optional.empty();
        file = Optional.empty();
    }

    @Override
    public void close() {
        leave();
        autosaves.close();
    }
}
