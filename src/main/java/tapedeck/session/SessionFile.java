package tapedeck.session;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tapedeck.deck.training.Checkpoint;
import tapedeck.deck.training.CheckpointWriter;
import tapedeck.deck.training.WeightLoad;
import tapedeck.file.WholeFile;
import tapedeck.text.FileErrorText;
import tapedeck.text.Message;

/**
 * A session as a file: a ZIP with JSON in it, which {@code src/site/markdown/session.md} describes. Equal sessions are equal
 * bytes. For any thread; both wait for the disk.
 */
public final class SessionFile {
    /** What a session's file ends in, without a dot. */
    public static final String EXTENSION = "tapedeck";
    /** Of every file in it: when it was written is nobody's business, and would make equal sessions differ. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SessionFile() {}

    /**
     * Writes it, whole or not at all.
     *
     * @throws IOException if it cannot be written; then {@code file} is as it was
     */
    public static void write(Session session, Path file) throws IOException {
        WholeFile.write(file, out -> write(session, out));
    }

    /**
     * Reads what {@link #write} wrote, and trusts none of it. No code is run.
     *
     * @throws SessionException if there is no session in it that could be opened; the message is one sentence
     */
    public static OpenedSession read(Path file) throws SessionException {
        String name = String.valueOf(file.getFileName());
        try {
            return SessionReader.read(Archive.read(file), name);
        } catch (IOException e) {
            throw new SessionException(Message.of("session.unreadable", "file", name, "why", FileErrorText.why(e)));
        }
    }

    static void write(Session session, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        put(zip, Entries.SESSION, JsonRecords.bytes(MainFile.of(session)));
        for (int i = 0; i < session.programs().size(); i++) {
            put(zip, i, session.programs().get(i));
        }
        for (SavedTake take : session.takes()) {
            put(zip, take);
        }
        zip.finish(); // who opened the stream closes it
    }

    private static void put(ZipOutputStream zip, int index, SavedProgram program) throws IOException {
        if (program instanceof SavedProgram.Script(_, String text)) {
            put(zip, Entries.script(index), text.getBytes(StandardCharsets.UTF_8));
        }
        SavedTable table = SavedPrograms.table(program);
        if (table != null && table.content() != null) {
            put(zip, Entries.table(index), table.content().bytes());
        }
    }

    private static void put(ZipOutputStream zip, SavedTake saved) throws IOException {
        int id = saved.state().take().id();
        put(zip, Entries.take(id), JsonRecords.bytes(TakeFile.of(saved)));
        zip.setLevel(Deflater.BEST_SPEED); // numbers hardly become fewer
        put(zip, Entries.losses(id), LossBytes.write(saved.state().take().losses()));
        if (saved.state().origin() != null) {
            for (Checkpoint checkpoint : saved.state().origin().checkpoints()) {
                put(zip, Entries.checkpoint(id, checkpoint.iteration()), checkpoint);
            }
        }
        for (WeightLoad load : saved.state().loads()) {
            put(zip, Entries.weights(id, load.after()), Checkpoint.of(load, saved.state().wanted()));
        }
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
    }

    private static void put(ZipOutputStream zip, String name, Checkpoint checkpoint) throws IOException {
        next(zip, name);
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(zip));
        CheckpointWriter.write(checkpoint, data);
        data.flush();
        zip.closeEntry();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        next(zip, name);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void next(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
    }
}
