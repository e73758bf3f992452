package tapedeck.python;

import java.nio.file.Path;
import java.util.List;
import tapedeck.program.ProgramException;
import tapedeck.programs.EntryOfFile;
import tapedeck.text.Message;

/**
 * A script of the user's, or a notebook, read when it is loaded.
 *
 * @param file that it is in
 */
public record ScriptEntry(Path file, ScriptProgram.Surroundings surroundings, ScriptProgram.Options options)
        implements
            EntryOfFile {
    /** Of the lines that were left out; the others are found in the text. */
    private static final int TOLD = 3;

    @Override
    public ScriptProgram load(Path home) throws ProgramException {
        Notebook code = ScriptFile.code(file);
        return new ScriptProgram(file, code.text(), surroundings, options, notes(code));
    }

    private static List<Message> notes(Notebook code) {
        return code.leftOut().isEmpty()
                ? List.of()
                : List.of(Message.of("python.notebook.leftOut", "count", code.leftOut().size(), "lines",
                        Message.list(code.leftOut().stream().limit(TOLD).map(each -> Message
                                .of("python.notebook.line", "line", each.line(), "cell", each.cell())).toList())));
    }
}
