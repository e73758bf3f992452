package tapedeck.programs;

import java.nio.file.Path;
import java.util.List;
import tapedeck.data.prepare.TableSource;
import tapedeck.data.table.ParsedTable;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.programs.network.Activation;
import tapedeck.programs.network.LayerSpec;
import tapedeck.programs.network.NetworkProgram;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.text.Message;

/**
 * A table that is shipped, with its usual preparation and a network that learns it in a few seconds.
 *
 * @param id the word that names it in commands, and its file
 * @param title its name for people
 * @param shortTitle for its tile
 * @param width neurons of the hidden layer
 * @param rate the learning rate of Adam
 * @param epochs as many as it takes
 */
record SampleEntry(String id, Message title, Message shortTitle, int width, double rate,
        int epochs) implements ProgramEntry {
    static List<SampleEntry> all() {
        return List.of(new SampleEntry("iris", Message.of("lesson.iris"), Message.of("lesson.short.iris"), 8, 0.03, 50),
                new SampleEntry("penguins", Message.of("lesson.penguins"), Message.of("lesson.short.penguins"), 8, 0.01,
                        30),
                new SampleEntry("wine", Message.of("lesson.wine"), Message.of("lesson.short.wine"), 8, 0.01, 30),
                new SampleEntry("breast_cancer", Message.of("lesson.breast-cancer"),
                        Message.of("lesson.short.breast-cancer"), 8, 0.01, 20),
                new SampleEntry("diabetes", Message.of("lesson.diabetes"), Message.of("lesson.short.diabetes"), 8, 0.01,
                        30),
                new SampleEntry("digits", Message.of("lesson.digits"), Message.of("lesson.short.digits"), 32, 0.01,
                        20));
    }

    @Override
    public Program load(Path home) throws ProgramException {
        ParsedTable table = TableNetwork.read(home.resolve(Path.of("sample-datasets", id + ".csv")));
        TableSource source = TableNetwork.source(table, TableNetwork.preparation(table, ""));
        NetworkSpec spec = TableNetwork.spec(source, List.of(new LayerSpec(width, Activation.RELU)));
        return NetworkProgram.ofLesson(id, title, spec, TableNetwork.settings(spec, rate, epochs));
    }
}
