package tapedeck.programs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tapedeck.text.Message;

/**
 * A file that is no table, or one that nothing can be trained on as it is.
 *
 * @param name of its file
 * @param content a byte for each character
 * @param why what is said of it, behind its name
 * @param opens whether it is a table at all, so that it can be mended
 */
public record BadTables(String name, String content, Why why, boolean opens) {
    /** What is said of a file. */
    interface Why {
        Message of(String file);
    }

    /** All that the window and the commands must say something of. */
    public static List<BadTables> all() {
        return List.of(
                none("picture.csv", "\u0089PNG\r\n\u001a\n", Message.of("table.is.picture", "format", "PNG")),
                none("archive.csv", "PK\u0003\u0004\u0014\0", Message.of("table.is.zip")),
                none("values.csv", "[{\"a\": 1}, {\"a\": 2}]\n", Message.of("table.is.json")),
                none("page.csv", "<!DOCTYPE html><html><body>a, b</body></html>\n", Message.of("table.is.markup")),
                new BadTables("header.csv", "a,b,class\n", file -> Message.of("table.no-rows", "file", file),
                        false),
                new BadTables("empty.csv", "", file -> Message.of("table.file.empty", "file", file), false),
                unready("row.csv", "a,b,class\n1,2,x\n", oneClass(), Message.of("prepare.trouble.noInputs")),
                unready("one-class.csv", rows("x", "x"), oneClass()),
                unready("no-target.csv", rows("", "NA"), Message.of("prepare.nothing", "column", "class")));
    }

    private static Message oneClass() {
        return Message.of("prepare.target.oneClass", "column", "class", "category", "x");
    }

    private static BadTables none(String name, String content, Message format) {
        return new BadTables(name, content,
                file -> Message.of("table.not", "file", file, "format", format), false);
    }

    private static BadTables unready(String name, String content, Message... troubles) {
        return new BadTables(name, content, file -> Message.of("lesson.table.notReady", "file", file,
                "troubles", Message.sentences(List.of(troubles))), true);
    }

    /** Two columns of numbers, and of a class by turns. */
    public static String rows(String one, String other) {
        return IntStream.range(0, 30).mapToObj(i -> i + "," + i * i % 7 + "," + (i % 2 == 0 ? one : other))
                .collect(Collectors.joining("\n", "a,b,class\n", "\n"));
    }

    /** Writes it. */
    public Path in(Path folder) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.ISO_8859_1);
    }

    /** What is said of it there. */
    public Message complaint(Path file) {
        return why.of(file.toString());
    }

    @Override
    public String toString() {
        return name;
    }
}
