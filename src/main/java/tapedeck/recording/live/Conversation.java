package tapedeck.recording.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tapedeck.program.ProgramException;
import tapedeck.recording.JsonMembers;
import tapedeck.text.FileErrorText;
import tapedeck.text.Message;

/**
 * A process and what is spoken with it over its standard input and output, a line at a time: see recording.md, "Live".
 * Nothing waits for it but {@link #greeting}: what has not come is not there. What it prints as errors is read too. For one
 * thread at a time.
 */
final class Conversation {
    /** Letters of a line that are believed: what is longer is none of ours. */
    private static final int LONGEST = 32 << 20;
    /** Bytes before its first word that may be somebody else's, such as a greeting of ssh. */
    private static final int STRANGE = 1 << 20;
    /** Bytes of what it printed last as errors, for the reason why it ended. */
    private static final int REMEMBERED = 8192;
    private static final long POLL_MILLIS = 5;
    /** By which all systems tell that there is no such file, and Java hands on. */
    private static final Pattern NO_SUCH = Pattern.compile("error[:=] ?2\\b");

    private final Process process;
    private final InputStream from;
    private final InputStream errors;
    private final OutputStream to;
    private final byte[] buffer = new byte[1 << 16];
    private int place;
    private int size;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private String lastErrors = "";
    private boolean isLost;

    private Conversation(Process process) {
        this.process = process;
        from = process.getInputStream();
        errors = process.getErrorStream();
        to = process.getOutputStream();
    }

    /** @throws ProgramException if the command cannot be started */
    static Conversation start(List<String> command) throws ProgramException {
        try {
            return new Conversation(new ProcessBuilder(command).start());
        } catch (IOException e) {
            throw new ProgramException(NO_SUCH.matcher(String.valueOf(e.getMessage())).find()
                    ? Message.of("live.noCommand", "command", command.getFirst())
                    : Message.of("live.notStarted", "command", command.getFirst(), "why", FileErrorText.why(e)));
        }
    }

    /**
     * Waits for its first word.
     *
     * @throws ProgramException if it ends before, or says other things, or nothing for {@code seconds}
     */
    JsonMembers greeting(long seconds, String command) throws ProgramException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long strange = 0;
        while (System.nanoTime() < deadline && strange + line.size() < STRANGE) {
            boolean mayCome = process.isAlive();
            errors();
            String said = line();
            JsonMembers told = said == null ? null : heard(said);
            if (told != null && told.has("tapedeck")) {
                return told;
            }
            strange += said == null ? 0 : said.length() + 1;
            if (said == null && !mayCome) {
                throw new ProgramException(lastErrors.isBlank()
                        ? Message.of("live.silent", "command", command, "code", process.exitValue())
                        : Message.of("live.early", "command", command, "why", reason()));
            }
            if (said == null) {
                Thread.sleep(POLL_MILLIS);
            }
        }
        abandon();
        throw new ProgramException(Message.of("live.strange", "command", command));
    }

    /** Returns what a line says; null if it is none of ours. */
    static @Nullable JsonMembers heard(String line) {
        try {
            return JsonMembers.of(line);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /** The next line, if it has come whole, or at its end what there is; null if there is none now. */
    @Nullable
    String line() {
        while (true) {
            while (place < size) {
                byte next = buffer[place++];
                if (next == '\n') {
                    String whole = line.toString(StandardCharsets.UTF_8);
                    line.reset();
                    return whole;
                }
                if (line.size() < LONGEST) {
                    line.write(next);
                }
            }
            size = read(from, buffer);
            place = 0;
            if (size <= 0) {
                return null;
            }
        }
    }

    /** Returns what it printed as errors since. */
    String errors() {
        byte[] some = new byte[REMEMBERED];
        int length = read(errors, some);
        if (length <= 0) {
            return "";
        }
        String text = new String(some, 0, length, StandardCharsets.UTF_8);
        String all = lastErrors + text;
        lastErrors = all.substring(Math.max(0, all.length() - REMEMBERED));
        return text;
    }

    private static int read(InputStream stream, byte[] into) {
        try {
            int ready = stream.available();
            return ready <= 0 ? 0 : stream.read(into, 0, Math.min(ready, into.length));
        } catch (IOException _) {
            return 0; // it has ended
        }
    }

    /** Says something, unless nobody listens any more. */
    void say(String json) {
        if (isLost) {
            return;
        }
        try {
            to.write((json + "\n").getBytes(StandardCharsets.UTF_8));
            to.flush();
        } catch (IOException _) {
            isLost = true; // its end is heard on the other side
        }
    }

    /** Returns whether nothing more can come. Ask before looking for the last line, else one may be missed. */
    boolean isOver() {
        return !process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    /** The last line that it printed as an error, shortened; empty if there was none. */
    String reason() {
        return lastErrors.lines().map(String::strip).filter(each -> !each.isEmpty()).reduce((_, last) -> last)
                .map(each -> each.replaceFirst("^tapedeck_record: ", "")).orElse("");
    }

    /** Speaks no more; who listens finds that nobody is there. */
    void close() {
        for (AutoCloseable each : List.of(to, from, errors)) {
            try {
                each.close();
            } catch (Exception _) {
                // it has ended
            }
        }
    }

    /** Ends a process that does not speak our language, or has not begun. */
    void abandon() {
        process.destroy();
        close();
    }

    /** Waits until it has ended; returns whether it has. */
    boolean await(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** Ends it whether it wants to or not. */
    void kill() {
        process.destroyForcibly();
    }
}
