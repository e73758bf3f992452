package tapedeck.text;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The program's classes and texts as they were compiled. */
final class OwnClasses {
    private OwnClasses() {}

    static Path root() {
        try {
            return Path.of(Message.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .resolve("tapedeck");
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static void each(Consumer<ClassModel> look) throws IOException {
        try (Stream<Path> files = Files.walk(root())) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")).sorted().toList()) {
                look.accept(ClassFile.of().parse(file));
            }
        }
    }

    /** The rooms that have texts. */
    static List<String> texts() throws IOException {
        try (Stream<Path> files = Files.list(root().resolve("texts"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.contains("_"))
                    .map(name -> name.replace(".properties", "")).sorted().toList();
        }
    }

    /** Returns the keys of a file, in order; none if there is no such file. */
    static List<String> keys(String bundle) {
        Properties properties = new Properties();
        if (Files.notExists(root().resolve("texts").resolve(bundle + ".properties"))) {
            return List.of();
        }
        try (Reader file = Files.newBufferedReader(root().resolve("texts").resolve(bundle + ".properties"))) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(new TreeSet<>(properties.stringPropertyNames()));
    }
}
