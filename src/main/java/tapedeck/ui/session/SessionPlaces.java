package tapedeck.ui.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/** The places of the user that a window has: its autosave, the tables of sessions, and the file that it has open. */
final class SessionPlaces implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SessionPlaces.class.getName());

    private final Path folder;
    private final AutosaveFolder autosaves;
    private Optional<Path> file = Optional.empty();
    private Optional<ExclusiveLock> hold = Optional.empty();
    /** What is saved at this moment, and is to be this window's, with what holds it. */
    private Optional<Path> claimed = Optional.empty();
    private Optional<ExclusiveLock> claim = Optional.empty();

    /** @param folder of the user's, for what this program keeps */
    SessionPlaces(Path folder) {
        this.folder = folder;
        autosaves = new AutosaveFolder(folder);
    }

    AutosaveFolder autosaves() {
        return autosaves;
    }

    /** A folder for tables that only a session has. */
    Path tables() {
        return folder.resolve("tables");
    }

    /**
     * Deletes what windows have saved of themselves, but for those that are open, and all tables: who still looks at one has read it.
     *
     * @param wanted nor is this deleted
     * @return how many sessions were
     */
    int clear(Optional<AutosaveFolder.Left> wanted) throws IOException {
        int gone = autosaves.clear(wanted);
        if (Files.isDirectory(tables())) {
            List<Path> all;
            try (Stream<Path> below = Files.walk(tables())) {
                all = below.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : all) {
                Files.deleteIfExists(each);
            }
        }
        return gone;
    }

    /** This window has that file open from now on, instead of another; false if another window has it. */
    synchronized boolean take(Path next) {
        if (isOwn(next)) {
            file = Optional.of(next);
            return true;
        }
        try {
            if (!claimed.equals(Optional.of(next))) {
                claim = hold(next);
                if (claim.isEmpty()) {
                    return false;
                }
            }
            Optional<ExclusiveLock> taken = claim;
            claim = Optional.empty();
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
     * Nobody else has that file from now on, until this window {@linkplain #take takes} it, or {@linkplain #giveUp gives it
     * up}. Any thread; may be slow.
     *
     * @throws ProgramException if another window has it, whoever its user is
     */
    synchronized void claim(Path target) throws ProgramException {
        giveUp();
        if (isOwn(target)) {
            return;
        }
        try {
            claim = Optional.of(hold(target).orElseThrow(() -> new ProgramException(Message.of("saving.taken"))));
            claimed = Optional.of(target);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "nobody can tell who has " + target, e);
        }
    }

    /** What was claimed and not taken may be another window's. */
    synchronized void giveUp() {
        claim.ifPresent(ExclusiveLock::close);
        claim = Optional.empty();
        claimed = Optional.empty();
    }

    /** Returns whether this window has it, by whichever of its names. */
    private boolean isOwn(Path target) {
        try {
            return file.isPresent() && (file.get().equals(target) || Files.isSameFile(file.get(), target));
        } catch (IOException _) { // one of them is not there
            return false;
        }
    }

    /** Beside the file, for all who share its folder; where nothing can be written there, among what is this user's. */
    private Optional<ExclusiveLock> hold(Path of) throws IOException {
        Path real = Files.exists(of) ? of.toRealPath() : of;
        Path beside = real.resolveSibling("." + real.getFileName() + ".lock");
        try {
            return ExclusiveLock.of(beside);
        } catch (IOException _) {
            String stands = UUID.nameUUIDFromBytes(real.toString().getBytes(StandardCharsets.UTF_8)).toString();
            return ExclusiveLock.isTaken(beside)
                    ? Optional.empty()
                    : ExclusiveLock.of(folder.resolve("open").resolve(stands + ".lock"));
        }
    }

    /** This window has no file open any more. */
    synchronized void leave() {
        hold.ifPresent(ExclusiveLock::close);
        hold = Optional.empty();
        file = Optional.empty();
        giveUp();
    }

    @Override
    public void close() {
        leave();
        autosaves.close();
    }
}
