package tapedeck.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads of a file that cannot be read or written: never the name of a Java class. */
class FileErrorTextTest {
    @TempDir
    private Path folder;

    @Test
    void everyKindIsSaidInWordsOfEveryLanguage() {
        List<IOException> all = List.of(new AccessDeniedException("a"), new FileAlreadyExistsException("a"),
                new NotDirectoryException("a"), new MalformedInputException(1), new IOException("odd"),
                new FileSystemException("a"));
        for (Language language : Language.values()) {
            Texts texts = new Texts(language);
            assertThat(all).extracting(each -> texts.of(FileErrorText.why(each)))
                    .noneMatch(text -> text.contains("Exception") || text.contains("odd") || text.startsWith("text."));
        }
    }

    @Test
    void whatIsNotThereIsSaidToBeMissing() {
        IOException missing = catchIt(folder.resolve("no/such/file"));
        assertThat(FileErrorText.why(missing)).isEqualTo(Message.of("text.file.missing"));
        assertThat(FileErrorText.why(new UncheckedIOException(missing))).isEqualTo(Message.of("text.file.missing"));
    }

    @Test
    void whatTheSystemSaysItSaysItself() {
        assertThat(FileErrorText.why(new FileSystemException("a", null, "No space left on device")))
                .isEqualTo(Message.verbatim("No space left on device"));
    }

    private static IOException catchIt(Path file) {
        try {
            Files.readString(file);
            throw new AssertionError("it is there");
        } catch (IOException e) {
            return e;
        }
    }
}
