package tapedeck.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Python that runs {@code src/bench/pytorch/engine.py} beside us, and gives a sample when asked. */
final class PyTorch implements AutoCloseable {
    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

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
        for (String python : PYTHONS) {
            ProcessBuilder builder = new ProcessBuilder(python, Path.of("src/bench/pytorch/engine.py").toString());
            Map<String, String> environment = builder.environment();
            // They would make OpenBLAS choose a slower kernel than the processor has.
            environment.remove("OPENBLAS_CORETYPE");
            environment.remove("OPENBLAS_L2_SIZE");
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            Process process;
            try {
                process = builder.start();
            } catch (IOException _) {
                continue; // no such Python
            }
            BufferedReader from = process.inputReader();
            String name = from.readLine();
            if (name != null) {
                return new PyTorch(process, from, name);
            }
        }
        return null;
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
