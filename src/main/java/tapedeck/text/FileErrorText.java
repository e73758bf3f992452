package tapedeck.text;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;

/** The reason why a file could not be read or written, in words; Java says it by the name of a class. */
public final class FileErrorText {
    private FileErrorText() {}

    /** The end of a sentence: {@code there is no such file or folder}. */
    public static Message why(Exception failure) {
        return switch (failure) {
            case NoSuchFileException _,FileNotFoundException _ -> Message.of("text.file.missing");
            case AccessDeniedException _,ReadOnlyFileSystemException _ -> Message.of("text.file.denied");
            case FileAlreadyExistsException _,DirectoryNotEmptyException _ -> Message.of("text.file.exists");
            case NotDirectoryException _ -> Message.of("text.file.noFolder");
            case CharacterCodingException _ -> Message.of("text.file.noText");
            case FileSystemException refused when isFolder(refused) -> Message.of("text.file.folder");
            case FileSystemException refused when refused.getReason() != null ->
                Message.verbatim(refused.getReason()); // the system's own words, in its language
            case UncheckedIOException wrapped when wrapped.getCause() != null -> why(wrapped.getCause());
            default -> Message.of("text.file.failed");
        };
    }

    /** A folder where a file was wanted, which the system says in words of its own. */
    private static boolean isFolder(FileSystemException refused) {
        return refused.getFile() != null && Files.isDirectory(Path.of(refused.getFile()));
    }
}
