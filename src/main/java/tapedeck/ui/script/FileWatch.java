package tapedeck.ui.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;
import tapedeck.file.Installation;
import tapedeck.lessons.play.ProgramComments;
import tapedeck.program.ProgramException;
import tapedeck.python.ScriptFile;
import tapedeck.text.FileErrorText;
import tapedeck.text.Message;
import tapedeck.ui.editor.Buffer;
import tapedeck.ui.link.Notices;
import tapedeck.ui.work.Newest;

/**
 * Sees when another program saves the file that is edited, or takes it away. It looks once a second, in the background, for a
 * file may be far away, and believes what two looks in a row have seen: a program that saves may empty the file, or take it away,
 * before it writes. On the FX thread only.
 */
public final class FileWatch {
    private static final long EVERY_NANOS = 1_000_000_000;

    private record Stamp(FileTime time, long size) {}

    private record Look(Path file, @Nullable Stamp known, @Nullable Stamp before) {}

    /** The file as it was seen; neither text nor trouble if the file is gone, or as it was. */
    private record Seen(Stamp stamp, boolean isSettled, @Nullable String text, @Nullable Message trouble) {}

    private static final Stamp GONE = new Stamp(FileTime.fromMillis(0), -1);
    private static final Stamp UNREADABLE = new Stamp(FileTime.fromMillis(0), -2);

    private final Newest<Look, Seen> looking;
    private final Notices notices;
    private @Nullable Buffer watched;
    private @Nullable Path file;
    private @Nullable Stamp known;
    private @Nullable Stamp before;
    private long last = Long.MIN_VALUE;

    /**
     * @param notices say what has become of a file
     * @param installation whose files are not looked at, as nobody saves them; nor are those of any lesson that is shown with its
     *     comments translated
     */
    public FileWatch(Notices notices, Installation installation) {
        this.notices = notices;
        looking = new Newest<>("file-watch",
                (look, _) -> installation.contains(look.file) || ProgramComments.areOf(look.file)
                        ? new Seen(GONE, false, null, null)
                        : see(look));
    }

    private static Seen see(Look look) {
        try {
            Stamp now = new Stamp(Files.getLastModifiedTime(look.file), Files.size(look.file));
            boolean isSettled = now.equals(look.before);
            return isSettled && !now.equals(look.known) ? read(look.file, now) : new Seen(now, isSettled, null, null);
        } catch (NoSuchFileException _) {
            return new Seen(GONE, GONE.equals(look.before), null, null);
        } catch (IOException e) {
            return new Seen(UNREADABLE, UNREADABLE.equals(look.before), null,
                    Message.of("editor.unreadable", "file", look.file.toString(), "why", FileErrorText.why(e)));
        }
    }

    private static Seen read(Path file, Stamp now) {
        try {
            return new Seen(now, true, ScriptFile.read(file), null);
        } catch (ProgramException e) {
            return new Seen(now, true, null, e.message());
        }
    }

    /** Looks after what is edited, or nothing. Once a pulse. */
    public void pulse(@Nullable Buffer buffer, long now) {
        Path place = buffer == null || !buffer.savedProperty().get() ? null : buffer.place();
        if (place == null || buffer == null) {
            watched = null;
            return;
        }
        if (!buffer.equals(watched) || !place.equals(file)) {
            watched = buffer;
            file = place;
            known = null;
            before = null;
            last = Long.MIN_VALUE;
            looking.forget();
        }
        Newest.Done<Look, Seen> done = looking.poll();
        if (done != null && done.result() != null) {
            before = done.result().stamp;
            believe(buffer, place, done.result());
        }
        if (last == Long.MIN_VALUE || now - last >= EVERY_NANOS) {
            last = now;
            looking.submit(new Look(place, known, before));
        }
    }

    private void believe(Buffer buffer, Path place, Seen seen) {
        if (seen.isSettled && !seen.stamp.equals(known)) {
            known = seen.stamp;
            tell(buffer, place, seen);
        }
    }

    private void tell(Buffer buffer, Path place, Seen seen) {
        String name = String.valueOf(place.getFileName());
        if (seen.trouble != null) {
            notices.fail(seen.trouble);
        } else if (seen.text == null) {
            buffer.isLost();
            notices.fail(Message.of("editor.gone", "file", name));
        } else if (!buffer.isSavedAs(seen.text)) {
            boolean isSame = buffer.isText(seen.text);
            boolean follows = buffer.isRead(seen.text);
            if (!isSame) {
                notices.say(Message.of(follows ? "editor.reloaded" : "editor.savedElsewhere", "file", name));
            }
        }
    }

    /** Looks no more. */
    public void close() {
        looking.close();
    }
}
