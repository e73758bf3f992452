package tapedeck.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A Python that runs {@code src/bench/pytorch/engine.py} beside us, and gives a sample when asked. */
final class PyTorch implements AutoCloseable {
    private final Process process;
    private final BufferedReader from;
    private final BufferedWriter to;
    private final String name;

    private PyTorch(Process process, BufferedReader from, String name) {
        this.process = process;
        this.from = from;
        this.to = process.outputWriter();
        this.name = name;
    }

    /** The first Python that has torch; null if none has. */
    static @Nullable PyTorch start() throws IOException {
        ProcessBuilder builder = PyTorchProcess.of(Path.of("src/bench/pytorch/engine.py"));
        if (builder == null) {
            return null;
        }
        Process process = builder.start();
        BufferedReader from = process.inputReader();
        String name = from.readLine();
        return name == null ? null : new PyTorch(process, from, name);
    }

    /** What it says it is. */
    String name() {
        return name;
    }

    /** Microseconds for each iteration of a case, done one way. */
    double micros(String benchmark, PyTorchWay way, double seconds) throws IOException {
        to.write(benchmark + " " + way.update() + " " + way.dtype() + " " + way.threads() + " " + seconds + "\n");
        to.flush();
        String line = from.readLine();
        if (line == null) {
            throw new IOException("the PyTorch peer ended");
        }
        return Double.parseDouble(line);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
