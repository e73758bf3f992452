package tapedeck.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The process of a Python that has torch. */
final class PyTorchProcess {
    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

    private PyTorchProcess() {}

    /** A process that runs {@code script} in the first Python that has torch, without what it complains of; null if none has. */
    static @Nullable ProcessBuilder of(Path script) throws IOException {
        for (String python : PYTHONS) {
            if (hasTorch(python)) {
                return builder(python, script.toString());
            }
        }
        return null;
    }

    private static boolean hasTorch(String python) throws IOException {
        Process asked;
        try {
            asked = builder(python, "-c", "import torch").start();
        } catch (IOException _) {
            return false; // no such Python
        }
        try {
            return asked.waitFor() == 0;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static ProcessBuilder builder(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        // They would make OpenBLAS choose a slower kernel than the processor has.
        environment.remove("OPENBLAS_CORETYPE");
        environment.remove("OPENBLAS_L2_SIZE");
        return builder;
    }
}
