package tapedeck.python;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tapedeck.program.ProgramException;
import tapedeck.text.FileTrouble;
import tapedeck.text.Message;

/** Reads a script, and says in one sentence what is wrong where that is no script. */
final class ScriptSource {
    private ScriptSource() {}

    /**
     * The text of a script.
     *
     * @throws ProgramException if the file cannot be read, or is not text
     */
    static String read(Path file) throws ProgramException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
        } catch (CharacterCodingException e) {
            throw new ProgramException(Message.of("python.notText", "file", file.toString()));
        } catch (IOException e) {
            throw new ProgramException(
                    Message.of("python.notRead", "file", file.toString(), "why", FileTrouble.why(e)));
        }
    }
}
