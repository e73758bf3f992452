package tapedeck.ui.script;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The files that were opened last, the newest first. No Nodes. On the FX thread only. */
public final class RecentFiles {
    private static final int MOST = 8;
    /** Characters that are remembered at most, of all of them. */
    private static final int LONGEST = 4000;

    private List<Path> own = List.of();
    private final StringProperty files = new SimpleStringProperty(this, "recent", "");

    /** Of none yet. */
    public RecentFiles() {
        // says nothing but its summary
    }

    /** All of them, a line each, to be remembered. */
    public StringProperty filesProperty() {
        return files;
    }

    /** All of them; what cannot be a file here is left out. */
    public List<Path> all() {
        return files.get().lines().filter(line -> !line.isBlank()).flatMap(RecentFiles::path).toList();
    }

    private static Stream<Path> path(String line) {
        try {
            return Stream.of(Path.of(line));
        } catch (InvalidPathException _) { // it was remembered on another system
            return Stream.empty();
        }
    }

    /** What is in these folders is this program's own, and nobody wants it again by a place of which he knows nothing. */
    public void leaveOut(Path... folders) {
        own = Stream.of(folders).map(folder -> folder.toAbsolutePath().normalize()).toList();
    }

    /** This one was opened. */
    public void add(Path file) {
        if (own.stream().anyMatch(file.toAbsolutePath().normalize()::startsWith)) {
            return;
        }
        List<Path> now = new ArrayList<>(all());
        now.remove(file);
        if (file.toString().indexOf('\n') < 0) {
            now.addFirst(file);
        }
        String joined = joined(now.subList(0, Math.min(MOST, now.size())));
        files.set(joined.length() <= LONGEST ? joined : joined(List.of(file)));
    }

    private static String joined(List<Path> files) {
        return files.stream().map(Path::toString).collect(Collectors.joining("\n"));
    }
}
