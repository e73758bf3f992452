package tapedeck.bench;

import java.io.IOException;
import java.nio.file.Path;

/** A real PyTorch on one thread that runs a program, and stands still but for its turns. */
final class StoppedPeer implements AutoCloseable {
    private final Process process;

    private StoppedPeer(Process process) {
        this.process = process;
    }

    /** Runs {@code file}; what it prints goes to {@code printed}. */
    static StoppedPeer start(Path file, PrintedLosses printed) throws IOException {
        ProcessBuilder builder = PyTorchProcess.of(file);
        if (builder == null) {
            throw new IOException("no Python has torch: there is nothing to compare with");
        }
        builder.environment().put("OMP_NUM_THREADS", "1");
        Process process = builder.start();
        Thread.ofVirtual().start(() -> {
            try {
                process.getInputStream().transferTo(printed);
            } catch (IOException _) {
                // it was ended
            }
        });
        StoppedPeer peer = new StoppedPeer(process);
        printed.awaitFirst();
        peer.signal("STOP");
        return peer;
    }

    /** Lets it run for so many seconds; returns when it stands still. */
    void runFor(double seconds) throws IOException {
        try {
            signal("CONT");
            Thread.sleep((long) (seconds * 1e3));
            signal("STOP");
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private void signal(String name) throws IOException {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
