package tapedeck.ui.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tapedeck.tape.TapeSnapshot;

/** Sketches as a generator draws them: of any connection, with scopes that come and go. */
public final class RandomTape {
    private static final String[] CALLS = {"add", "matmul", "sigmoid", "log_softmax", "cat"};

    private static final String[] SCOPES = {"", "a", "b", "a/x", "a/y", "a/y/deep", "b/x"};

    private RandomTape() {}

    public static TapeSnapshot of(long seed) {
        Random random = new Random(seed);
        Sketches tape = new Sketches();
        List<Long> tensors = new ArrayList<>();
        tensors.add(tape.leaf("x", 4, 3));
        int n = 1 + random.nextInt(25);
        for (int i = 0; i < n; i++) {
            if (random.nextInt(4) == 0) {
                tape.scope(SCOPES[random.nextInt(SCOPES.length)]);
            }
            Long[] inputs = new Long[1 + random.nextInt(3)];
            for (int k = 0; k < inputs.length; k++) {
                inputs[k] = random.nextInt(3) == 0
                        ? tape.parameter("w" + i, 3, 3)
                        : tensors.get(random.nextInt(tensors.size()));
            }
            tensors.add(tape.call(CALLS[random.nextInt(CALLS.length)], inputs));
        }
        return tape.snapshot();
    }
}
