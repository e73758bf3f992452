package tapedeck.programs;

import java.nio.file.Path;
import tapedeck.text.Message;

/** The entry of a file of the user's: it is named by its path, and for people by its file name. */
public interface EntryOfFile extends ProgramEntry {
    @Override
    Path file();

    @Override
    default String id() {
        return file().toString();
    }

    @Override
    default Message title() {
        return Message.verbatim(String.valueOf(file().getFileName()));
    }
}
