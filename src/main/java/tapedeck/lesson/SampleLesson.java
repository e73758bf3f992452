package tapedeck.lesson;

import java.nio.file.Path;
import java.util.List;
import tapedeck.data.prepare.TableSource;
import tapedeck.data.table.ReadTable;
import tapedeck.lesson.network.Activation;
import tapedeck.lesson.network.LayerSpec;
import tapedeck.lesson.network.NetworkProgram;
import tapedeck.lesson.network.NetworkSpec;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/**
 * A table that is shipped, with its usual preparation and a network that learns it in a few seconds.
 *
 * @param id the word that names it in commands, and its file
 * @param title its name for people
 * @param width neurons of the hidden layer
 * @param rate the learning rate of Adam
 * @param epochs as many as it takes
 */
record SampleLesson(String id, Message title, int width, double rate, int epochs) implements Lesson {
    static List<SampleLesson> all() {
        return List.of(new SampleLesson("iris", Message.of("lesson.iris"), 8, 0.03, 50),
                new SampleLesson("penguins", Message.of("lesson.penguins"), 8, 0.01, 30),
                new SampleLesson("wine", Message.of("lesson.wine"), 8, 0.01, 30),
                new SampleLesson("breast_cancer", Message.of("lesson.breast-cancer"), 8, 0.01, 20),
                new SampleLesson("diabetes", Message.of("lesson.diabetes"), 8, 0.01, 30),
                new SampleLesson("digits", Message.of("lesson.digits"), 32, 0.01, 20));
    }

    @Override
    public Program load(Path home) throws ProgramException {
        ReadTable table = TableNetwork.read(home.resolve(Path.of("sample-datasets", id + ".csv")));
        TableSource source = TableNetwork.source(table, TableNetwork.preparation(table, ""));
        NetworkSpec spec = TableNetwork.spec(source, List.of(new LayerSpec(width, Activation.RELU)));
        return NetworkProgram.ofLesson(id, title, spec, TableNetwork.settings(spec, rate, epochs));
    }
}
