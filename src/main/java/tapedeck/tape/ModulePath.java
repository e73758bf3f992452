package tapedeck.tape;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The place of a module in a program: its name after those of the modules around it, the outermost first; empty outside of all. A name
 * may have any characters: {@code nn.ModuleDict({'in/out': …})} has one with a slash.
 *
 * @param names the outermost module's first
 */
public record ModulePath(List<String> names) {
    /** Outside of all modules. */
    public static final ModulePath NONE = new ModulePath(List.of());

    public ModulePath {
        names = List.copyOf(names);
    }

    /** The path of these names, the outermost first. */
    public static ModulePath of(String... names) {
        return new ModulePath(List.of(names));
    }

    /** Returns whether it is outside of all modules. */
    public boolean isEmpty() { return names.isEmpty(); }

    /** The path of the module around it; empty of an outermost one. */
    public ModulePath parent() {
        return isEmpty() ? this : new ModulePath(names.subList(0, names.size() - 1));
    }

    /** Its own name; empty outside of all. */
    public String title() {
        return isEmpty() ? "" : names.getLast();
    }

    /** The modules that it is in, the outermost first, itself last; none outside of all. */
    public List<ModulePath> around() {
        List<ModulePath> all = new ArrayList<>();
        for (int i = 1; i <= names.size(); i++) {
            all.add(new ModulePath(names.subList(0, i)));
        }
        return all;
    }

    /** Returns whether it is that module, or inside of it. */
    public boolean isWithin(ModulePath other) {
        return names.size() >= other.names.size() && names.subList(0, other.names.size()).equals(other.names);
    }

    /** The path for people: {@code net/layer 1}. */
    public String text() {
        return String.join("/", names);
    }

    /** The path for files: as {@link #text}, but a slash in a name has a backslash before it. */
    public String written() {
        return names.stream().map(name -> name.replaceAll("\\\\(?=[\\\\/]|$)", "\\\\\\\\").replace("/", "\\/"))
                .collect(Collectors.joining("/"));
    }

    /** The path that {@link #written} gave. */
    public static ModulePath read(String written) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '/') {
                names.add(name.toString());
                name.setLength(0);
            } else {
                boolean escapes = c == '\\' && i + 1 < written.length() && "\\/".indexOf(written.charAt(i + 1)) >= 0;
                name.append(escapes ? written.charAt(++i) : c);
            }
        }
        if (!written.isEmpty()) {
            names.add(name.toString());
        }
        return new ModulePath(names);
    }

    @Override
    public String toString() {
        return text();
    }
}
