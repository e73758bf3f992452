package tapedeck.ui.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tapedeck.action.Action;

/** The text that a new program begins with: nothing, or a short PyTorch script that runs. */
enum Template {
    EMPTY(Action.NEW_PROGRAM, "untitled"), //
    BY_HAND(Action.NEW_BY_HAND, "by_hand"), //
    MODULE(Action.NEW_MODULE, "module_sgd"), //
    CNN(Action.NEW_CNN, "cnn"), //
    RNN(Action.NEW_RNN, "rnn"), //
    NEURON(Action.NEW_NEURON, "micrograd");

    private final Action action;
    private final String file;

    Template(Action action, String file) {
        this.action = action;
        this.file = file;
    }

    /** Begins a program with it. */
    Action action() {
        return action;
    }

    /** By which the program goes until it is saved. */
    String file() {
        return file;
    }

    /** All of it. */
    String text() {
        if (this == EMPTY) {
            return "";
        }
        try (InputStream in = Objects.requireNonNull(
                Template.class.getResourceAsStream("/tapedeck/ui/script/templates/" + file + ".py"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
